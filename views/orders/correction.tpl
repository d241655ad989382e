{{%AUTOESCAPE context="HTML"}}
{{! 补正: the fields and papers that an order was returned for; everything else only to be read. }}
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
<section class="panel" aria-labelledby="correction-title">
  <h2 id="correction-title">需要补正的内容</h2>
  {{>ERROR_SUMMARY}}
  <div class="fields">
    {{>PLATFORM_FIELD}}
    {{>HELD_CERTIFICATE_FIELD}}
    {{>CERTIFICATE_SERIAL_FIELD}}
    {{>REASON_FIELD}}
    {{>UNOPENED_BIDS_FIELD}}
    {{>BID_OPENING_FIELD}}
    {{>HANDLER_NAME_FIELD}}
    {{>HANDLER_ID_FIELD}}
    {{>HANDLER_MOBILE_FIELD}}
    {{>DELIVERY_FIELDS}}
    {{>REMARK_FIELD}}
    {{#PAPERS}}<div class="field">{{#FAULTS}}<p class="paper-fault">需要更换：{{TEXT}}</p>{{/FAULTS}}{{>PAPER_FIELD}}</div>{{/PAPERS}}
  </div>
  <div class="buttons">
    <button type="submit" class="btn btn-primary">提交</button>
    <a class="btn btn-link" href="{{PREFIX}}/orders/{{NO}}">返回</a>
  </div>
</section>
</form>
{{#STANDING}}
<p class="form-text">订单现在的内容如下，其中没有要求补正的不能修改。</p>
{{>ORDER_GOODS}}

{{>ORDER_DELIVERY}}
{{/STANDING}}
