{{%AUTOESCAPE context="HTML"}}
{{! 协议版本: what it is, who agreed to it, and taking it back before it is in force. }}
{{>ADMINISTRATION_TABS}}
<a class="back" href="{{URL}}">返回协议列表</a>
<div class="page-head">
  <div>
    <h1>协议版本</h1>
    <p class="lead-text">第 {{ID}} 版 <span class="state state-{{STATE}}">{{STATE_LABEL}}</span></p>
  </div>
  <div class="page-actions"><a class="btn btn-outline-primary" href="{{URL}}/{{ID}}/consents.csv">导出</a></div>
</div>
{{>ERROR_SUMMARY}}
<section class="panel" aria-labelledby="version-title">
  <h2 id="version-title">{{AGREEMENT_TITLE}}</h2>
  <dl class="details">
    <dt>公布时间</dt><dd>{{PUBLISHED}}</dd>
    <dt>生效日期</dt><dd>{{VALID_FROM}}</dd>
    <dt>正文</dt><dd><a href="{{PUBLIC_URL}}" target="_blank">查看正文（新窗口）</a></dd>
    <dt>同意企业数</dt><dd>{{COMPANIES}}</dd>
  </dl>
</section>
{{#MAY_WITHDRAW}}
<section class="panel" aria-labelledby="withdraw-title">
  <h2 id="withdraw-title">撤回</h2>
  <form id="form" method="post" action="{{URL}}/{{ID}}/withdrawal" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields fields-one">{{>WITHDRAWAL_REASON_FIELD}}</div>
    <div class="buttons"><button type="submit" class="btn btn-outline-danger">撤回这一版</button></div>
    <p class="form-text">撤回后不会生效，也不能恢复；需要时请公布另一版。</p>
  </form>
</section>
{{/MAY_WITHDRAW}}
<section aria-labelledby="consents-title">
  <h2 id="consents-title">同意的企业</h2>
  <div class="panel panel-flush">
  <table class="table list">
    <caption class="visually-hidden">同意这一版的企业，最近的在前</caption>
    <thead><tr><th scope="col">企业名称</th><th scope="col">同意时间</th><th scope="col">方式</th><th scope="col">来源地址</th><th scope="col">设备</th></tr></thead>
    <tbody data-open>
    {{#CONSENTS}}
      <tr>
        <th scope="row"><a href="{{PREFIX}}/desk/companies/{{COMPANY_ID}}">{{COMPANY}}</a></th>
        <td data-label="同意时间"><time datetime="{{AT_ISO}}">{{AT}}</time></td>
        <td data-label="方式">{{WAY}}</td>
        <td data-label="来源地址" class="code">{{ADDRESS}}</td>
        <td data-label="设备">{{BROWSER}}</td>
      </tr>
    {{/CONSENTS}}
    {{#NO_CONSENTS}}<tr><td colspan="5">还没有企业同意这一版。</td></tr>{{/NO_CONSENTS}}
    </tbody>
  </table>
  </div>
</section>
{{>PAGER}}
{{>HISTORY}}
