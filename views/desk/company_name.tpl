{{%AUTOESCAPE context="HTML"}}
{{! 变更名称或代码: what the registry has changed, written down with the papers that show it. }}
<a class="back" href="{{PREFIX}}/desk/companies/{{ID}}">返回企业</a>
<div class="page-head">
  <div>
    <h1>变更名称或代码</h1>
    <p class="lead-text">{{COMPANY}}，<span class="code">{{COMPANY_CODE}}</span></p>
  </div>
</div>
{{#CLOSED}}<div class="alert alert-warning">账号已经关闭，不能再变更。</div>{{/CLOSED}}
{{#FROZEN}}<div class="alert alert-warning">有 {{ORDERS_OPEN}} 个进行中的订单，名称和代码暂时冻结。请先办结或拒绝这些订单。</div>{{/FROZEN}}
{{#MAY_CHANGE}}
<section class="panel">
  {{#ERROR_SUMMARY}}
  <div class="error-summary" role="alert" tabindex="-1" data-focus>
    <h2>请更正以下内容</h2>
    <ul>{{#ERRORS}}<li><a href="#{{FIELD}}">{{TEXT}}</a></li>{{/ERRORS}}</ul>
    <p>文件需要重新选择。</p>
  </div>
  {{/ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/desk/companies/{{ID}}/name" enctype="multipart/form-data" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields">
      <div class="field">
        <label class="form-label" for="name">企业名称</label>
        <input class="form-control" type="text" id="name" name="name" value="{{NAME}}" maxlength="100" autocomplete="off" required
               aria-describedby="name-hint name-error" {{#NAME_ERROR}}aria-invalid="true"{{/NAME_ERROR}}>
        <div class="form-text" id="name-hint">与营业执照一致。不变时保留原来的内容。</div>
        <div class="field-error" id="name-error">{{#NAME_ERROR}}{{TEXT}}{{/NAME_ERROR}}</div>
      </div>
      <div class="field">
        <label class="form-label" for="credit_code">统一社会信用代码</label>
        <input class="form-control" type="text" id="credit_code" name="credit_code" value="{{CREDIT_CODE}}" maxlength="18" autocomplete="off" autocapitalize="characters" spellcheck="false" required
               aria-describedby="credit_code-error" {{#CREDIT_CODE_ERROR}}aria-invalid="true"{{/CREDIT_CODE_ERROR}}>
        <div class="field-error" id="credit_code-error">{{#CREDIT_CODE_ERROR}}{{TEXT}}{{/CREDIT_CODE_ERROR}}</div>
      </div>
      {{>IDENTITY_PAPERS}}
    </div>
    <div class="buttons"><button class="btn btn-primary">确认变更</button><a class="btn btn-link" href="{{PREFIX}}/desk/companies/{{ID}}">取消</a></div>
  </form>
</section>
{{/MAY_CHANGE}}
