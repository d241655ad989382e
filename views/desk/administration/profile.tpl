{{%AUTOESCAPE context="HTML"}}
{{! One version of a certificate profile: what it says, what is otherwise now, and the second administrator's decision. }}
{{>ADMINISTRATION_TABS}}
<a class="back" href="{{URL}}">返回证书模板</a>
<div class="page-head">
  <div>
    <h1>{{NAME}}</h1>
    <p class="lead-text">{{KIND_NAME}}，第 {{ID}} 号 <span class="state state-{{STATE}}">{{STATE_LABEL}}</span></p>
  </div>
</div>
{{#WAITS}}<div class="alert alert-info">等待提出人以外的管理员批准。</div>{{/WAITS}}
{{#DECISION}}
<section class="panel panel-decision" aria-labelledby="decision-title">
  <h2 id="decision-title">批准</h2>
  {{>ERROR_SUMMARY}}
  {{#MAY_WITHDRAW}}
  <p>证书模板的变更须由两人办理，请另一位管理员核对后批准。</p>
  <form method="post" action="{{URL}}/{{ID}}/withdrawal" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="buttons"><button type="submit" class="btn btn-outline-danger">撤回</button></div>
  </form>
  {{/MAY_WITHDRAW}}
  {{#MAY_DECIDE}}
  <p>请逐项核对下面的内容。批准后从生效日期起按它制证，不能撤回。</p>
  <form method="post" action="{{URL}}/{{ID}}/approval" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="buttons"><button type="submit" class="btn btn-primary">批准</button></div>
  </form>
  <hr>
  <form id="form" method="post" action="{{URL}}/{{ID}}/refusal" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields fields-one">{{>REFUSAL_REASON_FIELD}}</div>
    <div class="buttons"><button type="submit" class="btn btn-outline-danger">拒绝</button></div>
  </form>
  {{/MAY_DECIDE}}
</section>
{{/DECISION}}
<section class="panel" aria-labelledby="details-title">
  <h2 id="details-title">内容</h2>
  <dl class="details">
    {{#DETAILS}}<dt>{{LABEL}}</dt><dd>{{TEXT}}{{#BEFORE}} <span class="form-text">现在是：{{TEXT}}</span>{{/BEFORE}}</dd>{{/DETAILS}}
    {{#WHY}}<dt>拒绝原因</dt><dd>{{TEXT}}</dd>{{/WHY}}
  </dl>
</section>
{{>HISTORY}}
