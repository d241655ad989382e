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
  {{>ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/invoice-info" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">{{#FOR_ORDER}}<input type="hidden" name="next" value="order">{{/FOR_ORDER}}
    <div class="fields">
      {{>TITLE_FIELD}}
      {{>TAX_NUMBER_FIELD}}
      {{>ADDRESS_PHONE_FIELD}}
      {{>BANK_ACCOUNT_FIELD}}
      {{>EMAIL_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">完善</button></div>
  </form>
</section>
<div class="alert alert-info">开具的是增值税普通发票（普票）。如需专用发票（专票），请联系客服另外处理：<a href="tel:{{SERVICE_PHONE}}">{{SERVICE_PHONE}}</a>。</div>
