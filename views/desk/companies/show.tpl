{{%AUTOESCAPE context="HTML"}}
{{! 企业 at the desk: its account, what was asked and decided about it, and what can be done. }}
<a class="back" href="{{PREFIX}}/desk/companies">返回企业查询</a>
<div class="page-head">
  <div>
    <h1>企业</h1>
    <p class="lead-text">{{COMPANY}}</p>
  </div>
  <div class="page-actions">
    {{#MAY_CHANGE}}
    <a class="btn btn-outline-primary" href="{{PREFIX}}/desk/companies/{{ID}}/name">变更名称或代码</a>
    <a class="btn btn-outline-danger" href="{{PREFIX}}/desk/companies/{{ID}}/reclaim">收回企业名称</a>
    {{/MAY_CHANGE}}
  </div>
</div>
{{#CLOSED}}<div class="alert alert-warning">账号已于 <time datetime="{{AT_ISO}}">{{AT}}</time> 关闭，名称和代码可以由别的账号注册。</div>{{/CLOSED}}
{{#FROZEN}}<div class="alert alert-info">有 {{ORDERS_OPEN}} 个进行中的订单，名称和代码暂时冻结。办结或拒绝之后才能变更或收回。</div>{{/FROZEN}}
{{>DESK_COMPANY}}
{{#TAXPAYER}}
<section class="panel" aria-labelledby="taxpayer-title">
  <h2 id="taxpayer-title">专用发票资格 <span class="state state-{{VERDICT}}">{{VERDICT_LABEL}}</span></h2>
  <dl class="details">
    <dt>发票抬头</dt><dd>{{TAXPAYER_TITLE}}</dd>
    <dt>纳税人识别号</dt><dd class="code">{{TAXPAYER_NUMBER}}</dd>
    <dt>申请时间</dt><dd><time datetime="{{AT_ISO}}">{{AT}}</time></dd>
    {{#DECIDED}}<dt>核对时间</dt><dd><time datetime="{{AT_ISO}}">{{AT}}</time></dd>{{/DECIDED}}
    {{#WHY_NOT}}<dt>原因</dt><dd>{{TEXT}}</dd>{{/WHY_NOT}}
  </dl>
  {{#MAY_DECIDE}}
  <hr>
  {{>ERROR_SUMMARY}}
  <p>请在国家税务总局“一般纳税人资格查询”中核对抬头和纳税人识别号。</p>
  <form method="post" action="{{PREFIX}}/desk/companies/{{ID}}/taxpayer/{{CHECK}}/confirmation" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="buttons"><button type="submit" class="btn btn-primary">是一般纳税人</button></div>
  </form>
  <hr>
  <form id="taxpayer-refusal" method="post" action="{{PREFIX}}/desk/companies/{{ID}}/taxpayer/{{CHECK}}/refusal" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields fields-one">
      {{>TAXPAYER_REFUSAL_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-outline-danger">没有通过</button></div>
  </form>
  {{/MAY_DECIDE}}
</section>
{{/TAXPAYER}}
{{>DESK_PAST_ORDERS}}
{{#CERTIFICATES}}
<section aria-labelledby="certificates-title">
  <h2 id="certificates-title">证书</h2>
  <div class="panel panel-flush">
  <table class="table list">
    <caption class="visually-hidden">这家企业的证书，最新的在前</caption>
    <thead><tr><th scope="col">证书序列号</th><th scope="col">状态</th><th scope="col">到期时间</th><th scope="col">订单编号</th></tr></thead>
    <tbody data-open>
    {{#ROWS}}
      <tr>
        <th scope="row"><a class="code" href="{{URL}}">{{SERIAL_NO}}</a></th>
        <td data-label="状态"><span class="state state-{{STATE}}">{{STATE_LABEL}}</span></td>
        <td data-label="到期时间"><time datetime="{{ENDS_ISO}}">{{ENDS}}</time></td>
        <td data-label="订单编号"><a href="{{PREFIX}}/desk/orders/{{NO}}">{{NO}}</a></td>
      </tr>
    {{/ROWS}}
    </tbody>
  </table>
  </div>
  {{#MORE}}<p class="form-text">只显示最近 {{COUNT}} 个证书。</p>{{/MORE}}
</section>
{{/CERTIFICATES}}

<section aria-labelledby="requests-title">
  <h2 id="requests-title">变更记录</h2>
  {{#NO_REQUESTS}}<div class="panel empty"><p>还没有变更或申请。</p></div>{{/NO_REQUESTS}}
  {{#IDENTITY_LIST}}
  <div class="panel panel-flush">
  <table class="table list">
    <caption class="visually-hidden">变更和申请，最新的在前</caption>
    <thead><tr><th scope="col">申请编号</th><th scope="col">申请事项</th><th scope="col">内容</th><th scope="col">提出人</th><th scope="col">提出时间</th><th scope="col">处理人</th><th scope="col">状态</th></tr></thead>
    <tbody data-open>
    {{#REQUESTS}}
      <tr>
        <th scope="row"><a href="{{PREFIX}}/desk/requests/{{REQUEST_NO}}">{{REQUEST_NO}}</a></th>
        <td data-label="申请事项">{{MATTER}}</td>
        <td data-label="内容">{{#CHANGES}}<div>{{BEFORE}} → {{AFTER}}</div>{{/CHANGES}}{{#WHY}}拒绝原因：{{TEXT}}{{/WHY}}{{#NO_CHANGES}}—{{/NO_CHANGES}}</td>
        <td data-label="提出人">{{ASKED_BY}}</td>
        <td data-label="提出时间"><time datetime="{{ASKED_ISO}}">{{ASKED}}</time></td>
        <td data-label="处理人">{{DECIDED_BY}}</td>
        <td data-label="状态"><span class="state state-{{REQUEST_STATE}}">{{REQUEST_STATE_LABEL}}</span></td>
      </tr>
    {{/REQUESTS}}
    </tbody>
  </table>
  </div>
  {{/IDENTITY_LIST}}
</section>
