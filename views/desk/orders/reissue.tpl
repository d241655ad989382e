{{%AUTOESCAPE context="HTML"}}
{{! 换开发票 at the desk: asked for, decided by a second person, and what became of it. }}
<a class="back" href="{{PREFIX}}/desk/orders/{{NO}}">返回订单详情</a>
<div class="page-head">
  <div>
    <h1>换开发票</h1>
    <p class="lead-text">订单 <span class="code">{{NO}}</span>，{{APPLICANT}}。原发票红冲后，按更正的信息开具新的发票，金额不变。须由两人办理：企业或一位同事提出，由另一位同事批准。</p>
  </div>
</div>
<section class="panel" aria-labelledby="invoices-title">
  <h2 id="invoices-title">已开发票</h2>
  <table class="table list">
    <thead><tr><th scope="col">发票号码</th><th scope="col">状态</th><th scope="col">发票抬头</th><th scope="col">纳税人识别号</th><th scope="col" class="num">金额</th></tr></thead>
    <tbody>
    {{#INVOICES}}<tr>
      <th scope="row"><span class="code">{{NUMBER}}</span>{{#RED}}<br>已红冲，红字发票号码 <span class="code">{{RED_NUMBER}}</span>{{/RED}}</th>
      <td data-label="状态"><span class="state state-{{STATE}}">{{STATE_LABEL}}</span></td>
      <td data-label="发票抬头">{{INVOICE_TITLE}}</td>
      <td data-label="纳税人识别号" class="code">{{TAX_NUMBER}}</td>
      <td data-label="金额" class="num money">¥{{AMOUNT}}</td>
    </tr>
    {{/INVOICES}}
    </tbody>
  </table>
</section>
{{#REISSUES}}
<section class="panel" aria-label="换开申请">
  <h2>换开申请 <span class="state state-{{OUTCOME}}">{{OUTCOME_LABEL}}</span></h2>
  <dl class="details">
    <dt>原发票</dt><dd class="code">{{NUMBER}}</dd>
    <dt>换开原因</dt><dd>{{WHY}}</dd>
    <dt>提出人</dt><dd>{{ASKED_BY}}，<time datetime="{{AT_ISO}}">{{AT}}</time></dd>
    {{#ALONE}}<dt>红冲后</dt><dd>不再开具</dd>{{/ALONE}}
    {{#ANEW}}
    <dt>新的发票种类</dt><dd>{{KIND_NOW}}</dd>
    <dt>新的抬头</dt><dd>{{TITLE_NOW}}</dd>
    <dt>新的纳税人识别号</dt><dd class="code">{{TAX_NUMBER_NOW}}</dd>
    <dt>新的地址电话</dt><dd>{{ADDRESS_PHONE_NOW}}</dd>
    <dt>新的开户行及账号</dt><dd>{{BANK_ACCOUNT_NOW}}</dd>
    <dt>接收邮箱</dt><dd>{{EMAIL_NOW}}</dd>
    {{#SUCCESSOR}}<dt>新发票</dt><dd class="code">{{NUMBER}}</dd>{{/SUCCESSOR}}
    {{/ANEW}}
    {{#DECIDED}}<dt>处理人</dt><dd>{{BY}}，<time datetime="{{AT_ISO}}">{{AT}}</time></dd>{{/DECIDED}}
    {{#WHY_NOT}}<dt>不批准的原因</dt><dd>{{TEXT}}</dd>{{/WHY_NOT}}
  </dl>
  {{#MAY_WITHDRAW}}
  <hr>
  <p>请由另一位同事批准。</p>
  <form method="post" action="{{PREFIX}}/desk/orders/{{NO}}/reissues/{{ID}}/withdrawal" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="buttons"><button type="submit" class="btn btn-outline-primary">撤回申请</button></div>
  </form>
  {{/MAY_WITHDRAW}}
  {{#MAY_DECIDE}}
  <hr>
  {{>ERROR_SUMMARY}}
  <form method="post" action="{{PREFIX}}/desk/orders/{{NO}}/reissues/{{ID}}/approval" data-confirm="原发票红冲，不能恢复。" data-confirm-title="批准换开？" data-confirm-button="确定批准" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="buttons"><button type="submit" class="btn btn-primary">批准换开</button></div>
  </form>
  <hr>
  <form id="reissue-refusal" method="post" action="{{PREFIX}}/desk/orders/{{NO}}/reissues/{{ID}}/refusal" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields fields-one">
      {{>REISSUE_REFUSAL_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-outline-danger">不批准</button></div>
  </form>
  {{/MAY_DECIDE}}
</section>
{{/REISSUES}}
{{#MAY_ASK}}
<section class="panel panel-decision" aria-labelledby="reissue-title">
  <h2 id="reissue-title">提出换开</h2>
  {{>ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/desk/orders/{{NO}}/reissues" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields">
      {{>REISSUE_ANEW_FIELD}}
      {{>INVOICE_KIND_FIELD}}
      {{>TITLE_FIELD}}
      {{>TAX_NUMBER_FIELD}}
      {{>ADDRESS_PHONE_FIELD}}
      {{>BANK_ACCOUNT_FIELD}}
      {{>EMAIL_FIELD}}
      {{>REISSUE_REASON_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-outline-primary">提出换开</button></div>
  </form>
</section>
{{/MAY_ASK}}
