{{%AUTOESCAPE context="HTML"}}
{{! 补正: the fields and papers that an order was sent back for; everything else only to be read. }}
<a class="back" href="{{PREFIX}}/orders/{{NO}}">返回订单详情</a>
<div class="page-head">
  <div>
    <h1>补正</h1>
    <p class="lead-text">订单 <span class="code">{{NO}}</span></p>
  </div>
  <div class="page-actions"><a class="btn btn-outline-primary" href="{{PREFIX}}/orders/{{NO}}/form.pdf" target="_blank">申请表</a></div>
</div>
{{#CORRECTION}}
<div class="alert alert-warning"><p><strong>需要补正</strong>　{{WHAT}}。</p><p class="mb-0">请在 <time datetime="{{UNTIL_ISO}}">{{UNTIL}}</time> 前修改以下内容并提交，已付款项保留，不需要再次支付；逾期订单自动拒绝，款项退回原支付账号。</p></div>
{{/CORRECTION}}
<form id="form" method="post" action="{{PREFIX}}/orders/{{NO}}/correction" enctype="multipart/form-data" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
<section class="panel" aria-labelledby="mend-title">
  <h2 id="mend-title">需要补正的内容</h2>
  {{#ERROR_SUMMARY}}
  <div class="error-summary" role="alert" tabindex="-1" data-focus>
    <h2>请更正以下内容</h2>
    <ul>{{#ERRORS}}<li><a href="#{{FIELD}}">{{TEXT}}</a></li>{{/ERRORS}}</ul>
  </div>
  {{/ERROR_SUMMARY}}
  <div class="fields">
    {{#MEND_PLATFORM}}{{>PLATFORM_OLD}}{{/MEND_PLATFORM}}
    {{#MEND_CERTIFICATE_SERIAL}}{{>CERTIFICATE_SERIAL_OLD}}{{/MEND_CERTIFICATE_SERIAL}}
    {{#MEND_REASON}}{{>REASON_OLD}}{{/MEND_REASON}}
    {{#MEND_UNOPENED_BIDS}}{{>UNOPENED_BIDS_OLD}}{{/MEND_UNOPENED_BIDS}}
    {{#MEND_HANDLER_NAME}}{{>HANDLER_NAME_OLD}}{{/MEND_HANDLER_NAME}}
    {{#MEND_HANDLER_ID}}{{>HANDLER_ID_OLD}}{{/MEND_HANDLER_ID}}
    {{#MEND_HANDLER_MOBILE}}{{>HANDLER_MOBILE_OLD}}{{/MEND_HANDLER_MOBILE}}
    {{#MEND_DELIVERY}}{{>DELIVERY_FIELDS}}{{/MEND_DELIVERY}}
    {{#MEND_REMARK}}{{>REMARK_OLD}}{{/MEND_REMARK}}
    {{#PAPERS}}
    <div class="field">
      <label class="form-label" for="{{FIELD}}">{{LABEL}}</label>
      <input class="form-control" type="file" id="{{FIELD}}" name="{{FIELD}}" accept=".pdf,.jpg,.jpeg,.png" aria-describedby="{{FIELD}}-hint {{FIELD}}-error" {{#FLAW}}aria-invalid="true"{{/FLAW}}>
      <div class="form-text" id="{{FIELD}}-hint">PDF、JPEG 或 PNG，不超过 5 MB。{{#OLD}}原来上传的：<a href="{{URL}}" target="_blank">{{NAME}}</a>。{{/OLD}}{{#NEW}}已重新上传：<a href="{{URL}}" target="_blank">{{NAME}}</a>，再次选择即替换。{{/NEW}}</div>
      <div class="field-error" id="{{FIELD}}-error" aria-live="polite">{{#FLAW}}{{TEXT}}{{/FLAW}}</div>
    </div>
    {{/PAPERS}}
  </div>
  <div class="buttons">
    <button class="btn btn-primary">提交</button>
    <a class="btn btn-link" href="{{PREFIX}}/orders/{{NO}}">返回</a>
  </div>
</section>
</form>
{{#STANDING}}
<p class="form-text">订单现在的内容如下，其中没有要求补正的不能修改。</p>
{{>ORDER_GOODS}}

{{>ORDER_DELIVERY}}
{{/STANDING}}
