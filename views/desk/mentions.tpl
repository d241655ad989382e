{{%AUTOESCAPE context="HTML"}}
{{! 提到我的: notes on orders that name whoever looks. }}
<div class="page-head">
  <div>
    <h1>提到我的</h1>
    <p class="lead-text">同事在订单备注里用“@用户名”提到您的，打开订单后算作已读。</p>
  </div>
</div>
{{#NOTHING}}<div class="panel empty"><h2>还没有提到您的备注</h2></div>{{/NOTHING}}
<ol class="timeline">
{{#MENTIONS}}
  <li>
    <time datetime="{{AT_ISO}}">{{AT}}</time>
    <div>{{#UNSEEN}}<span class="state state-waiting">未读</span> {{/UNSEEN}}<a href="{{PREFIX}}/desk/orders/{{NO}}#notes">{{NO}}</a> {{COMPANY}} <span class="by">{{BY}}</span></div>
    <p>{{TEXT}}</p>
  </li>
{{/MENTIONS}}
</ol>
