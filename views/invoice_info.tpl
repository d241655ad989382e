{{%AUTOESCAPE context="HTML"}}
{{! 发票信息: what invoices say and where they go. }}
<div class="page-head">
  <div>
    <h1>发票信息</h1>
    <p class="lead-text">订单审核通过后，电子发票按这里的信息开具，自动发送到您的邮箱。</p>
  </div>
</div>
{{#INCOMPLETE}}<div class="alert alert-warning">开票资料还没有填写完整，完善之后才能申请订单。</div>{{/INCOMPLETE}}
{{#LEGACY_TAX_NUMBER}}<div class="alert alert-warning">现在的纳税人识别号是旧版格式，系统无法核对，请确认填写无误。</div>{{/LEGACY_TAX_NUMBER}}
<section class="panel">
  {{#ERROR_SUMMARY}}
  <div class="error-summary" role="alert" tabindex="-1" data-focus>
    <h2>请更正以下内容</h2>
    <ul>{{#ERRORS}}<li><a href="#{{FIELD}}">{{TEXT}}</a></li>{{/ERRORS}}</ul>
  </div>
  {{/ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/invoice-info" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">{{#FOR_ORDER}}<input type="hidden" name="next" value="order">{{/FOR_ORDER}}
    <div class="fields">
      <div class="field">
        <label class="form-label" for="title">发票抬头</label>
        <input class="form-control" type="text" id="title" name="title" value="{{INVOICE_TITLE}}" maxlength="100" autocomplete="organization" required
               aria-describedby="title-hint title-error" {{#TITLE_ERROR}}aria-invalid="true"{{/TITLE_ERROR}}>
        <div class="form-text" id="title-hint">一般与企业名称相同。</div>
        <div class="field-error" id="title-error">{{#TITLE_ERROR}}{{TEXT}}{{/TITLE_ERROR}}</div>
      </div>
      <div class="field">
        <label class="form-label" for="tax_number">纳税人识别号</label>
        <input class="form-control" type="text" id="tax_number" name="tax_number" value="{{TAX_NUMBER}}" maxlength="24" autocomplete="off" spellcheck="false" required
               aria-describedby="tax_number-hint tax_number-error" {{#TAX_NUMBER_ERROR}}aria-invalid="true"{{/TAX_NUMBER_ERROR}}>
        <div class="form-text" id="tax_number-hint">一般与统一社会信用代码相同。</div>
        <div class="field-error" id="tax_number-error">{{#TAX_NUMBER_ERROR}}{{TEXT}}{{/TAX_NUMBER_ERROR}}</div>
      </div>
      <div class="field">
        <label class="form-label" for="address_phone">地址电话</label>
        <input class="form-control" type="text" id="address_phone" name="address_phone" value="{{ADDRESS_PHONE}}" maxlength="100" autocomplete="off"
               aria-describedby="address_phone-hint address_phone-error" {{#ADDRESS_PHONE_ERROR}}aria-invalid="true"{{/ADDRESS_PHONE_ERROR}}>
        <div class="form-text" id="address_phone-hint">选填。</div>
        <div class="field-error" id="address_phone-error">{{#ADDRESS_PHONE_ERROR}}{{TEXT}}{{/ADDRESS_PHONE_ERROR}}</div>
      </div>
      <div class="field">
        <label class="form-label" for="bank_account">开户行及账号</label>
        <input class="form-control" type="text" id="bank_account" name="bank_account" value="{{BANK_ACCOUNT}}" maxlength="100" autocomplete="off"
               aria-describedby="bank_account-hint bank_account-error" {{#BANK_ACCOUNT_ERROR}}aria-invalid="true"{{/BANK_ACCOUNT_ERROR}}>
        <div class="form-text" id="bank_account-hint">选填。</div>
        <div class="field-error" id="bank_account-error">{{#BANK_ACCOUNT_ERROR}}{{TEXT}}{{/BANK_ACCOUNT_ERROR}}</div>
      </div>
      <div class="field">
        <label class="form-label" for="email">收发票的电子邮箱</label>
        <input class="form-control" type="email" id="email" name="email" value="{{EMAIL}}" maxlength="254" autocomplete="email" spellcheck="false" required
               aria-describedby="email-hint email-error" {{#EMAIL_ERROR}}aria-invalid="true"{{/EMAIL_ERROR}}>
        <div class="form-text" id="email-hint">发票（PDF）发送到这个邮箱。</div>
        <div class="field-error" id="email-error">{{#EMAIL_ERROR}}{{TEXT}}{{/EMAIL_ERROR}}</div>
      </div>
    </div>
    <div class="buttons"><button class="btn btn-primary">完善</button></div>
  </form>
</section>
<div class="alert alert-info">开具的是增值税普通发票（普票）。如需专用发票（专票），请联系客服另外处理：<a href="tel:{{SERVICE_PHONE}}">{{SERVICE_PHONE}}</a>。</div>
