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
{{#CHECK_OPEN}}<div class="alert alert-info">专用发票资格正在核对，通过以前提交的订单开具普通发票。</div>{{/CHECK_OPEN}}
{{#CHECK_PASSED}}<div class="alert alert-info">已核对为一般纳税人，订单开具专用发票。修改抬头或纳税人识别号后重新核对。</div>{{/CHECK_PASSED}}
{{#CHECK_REFUSED}}<div class="alert alert-warning">专用发票资格没有通过核对：{{TEXT}}。仍开具普通发票；情况有变化时，请重新保存一次发票信息，我们会再次核对。</div>{{/CHECK_REFUSED}}
<section class="panel">
  {{>ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/invoice-info" data-record novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">{{#FOR_ORDER}}<input type="hidden" name="next" value="order">{{/FOR_ORDER}}
    <div class="fields">
      {{>INVOICE_KIND_FIELD}}
      {{>TITLE_FIELD}}
      {{>TAX_NUMBER_FIELD}}
      {{>ADDRESS_PHONE_FIELD}}
      {{>BANK_ACCOUNT_FIELD}}
      {{>EMAIL_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">完善</button></div>
  </form>
</section>
<div class="alert alert-info">一般开具增值税普通发票（普票）。一般纳税人需要专用发票（专票）的，在“发票种类”中申请；需要帮助时，请联系客服：<a href="tel:{{SERVICE_PHONE}}">{{SERVICE_PHONE}}</a>。</div>
