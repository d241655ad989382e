{{%AUTOESCAPE context="HTML"}}
{{! What a company has ordered before, and what it was told. }}
{{#PAST_ORDERS}}
<section class="panel" aria-labelledby="past-title">
  <h2 id="past-title">办过的订单</h2>
  {{#FIRST}}<p class="form-text">没有别的订单。</p>{{/FIRST}}
  <ul class="past">
    {{#ROWS}}<li>
      <div><a class="code" href="{{PREFIX}}/desk/orders/{{PAST_NO}}">{{PAST_NO}}</a> {{PAST_BUSINESS}} <span class="state state-{{STATE}}">{{STATE_LABEL}}</span></div>
      <div class="form-text"><time datetime="{{AT_ISO}}">{{AT}}</time> 提交，<span class="money">¥{{PAST_TOTAL}}</span>{{#TURNED_DOWN}}，拒绝 {{COUNT}} 次{{/TURNED_DOWN}}{{#SENT_BACK}}，退回补正 {{COUNT}} 次{{/SENT_BACK}}</div>
      {{#SAID}}<p>{{TEXT}}</p>{{/SAID}}
    </li>{{/ROWS}}
  </ul>
</section>
{{/PAST_ORDERS}}
