{{%AUTOESCAPE context="HTML"}}
{{! One 网点, 平台 or 核对项: what is kept of it, and what was changed. }}
{{>ADMINISTRATION_TABS}}
<a class="back" href="{{ADDRESS}}">返回{{NOUN}}</a>
<div class="page-head">
  <div>
    <h1>{{NAME}}</h1>
    <p class="lead-text"><span class="state state-{{STATE}}">{{STATE_LABEL}}</span></p>
  </div>
</div>
{{#READS}}
<section class="panel" aria-labelledby="details-title">
  <h2 id="details-title">内容</h2>
  <dl class="details details-two">{{#DETAILS}}<div><dt>{{LABEL}}</dt><dd>{{TEXT}}</dd></div>{{/DETAILS}}</dl>
</section>
{{/READS}}
{{#MAY_CHANGE}}
<section class="panel" aria-labelledby="change-title">
  <h2 id="change-title">修改</h2>
  {{>ERROR_SUMMARY}}
  <form id="form" method="post" action="{{URL}}" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields">{{#FIELDS}}{{>COLUMN_FIELD}}{{/FIELDS}}</div>
    <div class="buttons"><button type="submit" class="btn btn-primary">保存</button></div>
  </form>
</section>
{{/MAY_CHANGE}}
{{#OF_OUTLET}}
<section class="panel" aria-labelledby="outlet-title">
  <h2 id="outlet-title">办理情况</h2>
  {{#WAITING}}<p>还有 {{COUNT}} 个没有办结的订单在这个网点领取。停用不影响它们：仍由这个网点交付，网点人员照常登录。</p>{{/WAITING}}
  {{#NONE_WAITING}}<p>没有待办理的订单在这个网点领取。</p>{{/NONE_WAITING}}
  <p>交付凭证：{{#WANTED}}领取人在屏幕上签名{{/WANTED}}{{#NOT_WANTED}}打印交付单签字{{/NOT_WANTED}}。</p>
  {{#MAY_CHANGE}}<form method="post" action="{{URL}}/signature" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields">{{>WANTS_SIGNATURE_FIELD}}</div>
    <div class="buttons"><button type="submit" class="btn btn-outline-primary">保存凭证方式</button></div>
  </form>{{/MAY_CHANGE}}
</section>
{{/OF_OUTLET}}
{{>HISTORY}}
