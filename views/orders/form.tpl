{{%AUTOESCAPE context="HTML"}}
{{! 订单申请 and 修改/提交: the order form. }}
<a class="back" href="{{BACK_URL}}">{{#NEW}}返回订单列表{{/NEW}}{{#DRAFT}}返回订单详情{{/DRAFT}}</a>
<div class="page-head">
  <div>
    <h1>{{HEADING}}</h1>
    {{#NEW}}<p class="lead-text">先保存订单，再打印、盖章、上传申请表，然后提交。</p>{{/NEW}}
    {{#DRAFT}}<p class="lead-text">订单 <span class="code">{{NO}}</span></p>{{/DRAFT}}
  </div>
  {{#DRAFT}}<div class="page-actions"><a class="btn btn-outline-primary" href="{{PREFIX}}/orders/{{NO}}/form.pdf" target="_blank">申请表</a></div>{{/DRAFT}}
</div>
<form id="form" method="post" action="{{ACTION}}" enctype="multipart/form-data" data-keep="handler_id" data-steps novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
{{#DRAFT}}<input type="hidden" name="version" value="{{VERSION}}">{{/DRAFT}}
<input type="hidden" id="agreed" name="agreed" value="{{AGREED}}">
{{>ERROR_SUMMARY}}

<section class="panel" aria-labelledby="goods-title">
  <h2 id="goods-title">办理内容</h2>
  <div class="fields">
    {{>PLATFORM_FIELD}}
    {{>BUSINESS_TYPE_FIELD}}
    {{>HELD_CERTIFICATE_FIELD}}
    {{>CERTIFICATE_SERIAL_FIELD}}
    {{>REASON_FIELD}}
    {{>UNOPENED_BIDS_FIELD}}
    {{>BID_OPENING_FIELD}}
    {{>CERTIFICATES_FIELD}}
    {{>YEARS_FIELD}}
    {{>SEALS_FIELD}}
    <fieldset class="field field-wide" data-part="seals" aria-describedby="kinds-hint">
      <legend class="form-label">签章种类</legend>
      <div class="fields fields-three">
        {{>COMPANY_SEALS_FIELD}}
        {{>LEGAL_SEALS_FIELD}}
        {{>SIGNATURE_SEALS_FIELD}}
      </div>
      <div class="form-text" id="kinds-hint">选填：三项都留空时，全部按单位公章办理；填写时合计要等于签章总数。</div>
    </fieldset>
  </div>
</section>

<section class="panel" aria-labelledby="handler-title">
  <h2 id="handler-title">经办人</h2>
  <div class="fields">
    {{>HANDLER_NAME_FIELD}}
    {{>HANDLER_ID_FIELD}}
    {{>HANDLER_MOBILE_FIELD}}
  </div>
</section>

<section class="panel" aria-labelledby="delivery-title" data-part="delivered">
  <h2 id="delivery-title">交付</h2>
  <div class="fields">
    {{>DELIVERY_FIELDS}}
  </div>
</section>

<section class="panel" aria-labelledby="papers-title">
  <h2 id="papers-title">材料</h2>
  {{#NEW}}<p class="form-text">申请表要先保存订单才能打印；三份材料都可以以后再上传。</p>{{/NEW}}
  <div class="fields">
    {{#PAPERS}}
    <div class="field paper" {{#SENT_TO}}data-upload="{{URL}}"{{/SENT_TO}}>
      {{#FAULTS}}<p class="paper-fault">需要更换：{{TEXT}}</p>{{/FAULTS}}
      {{>PAPER_FIELD}}
      {{#HELD}}<div class="paper-held">
        <a href="{{URL}}" target="_blank">{{#PICTURE}}<img src="{{URL}}" alt="" loading="lazy">{{/PICTURE}}{{NAME}}</a> <span class="form-text">{{SIZE}}，已上传</span>
        <div class="form-check"><input class="form-check-input" type="checkbox" id="remove_{{FIELD}}" name="remove_{{FIELD}}" value="yes"><label class="form-check-label" for="remove_{{FIELD}}">保存时移除{{LABEL}}</label></div>
      </div>{{/HELD}}
    </div>
    {{/PAPERS}}
    {{>REMARK_FIELD}}
  </div>
</section>

<section class="panel" aria-labelledby="total-title">
  <h2 id="total-title">订单总额</h2>
  <p><output class="money money-large" id="total" tabindex="-1" data-prices="{{PRICES}}">{{#KNOWN_TOTAL}}¥{{TOTAL}}{{/KNOWN_TOTAL}}{{#UNKNOWN_TOTAL}}—{{/UNKNOWN_TOTAL}}</output></p>
  <p class="form-text">按现行价格计算，保存后可以在订单详情里核对。<a href="{{PREFIX}}/guide#prices-title" target="_blank">收费标准（新窗口）</a></p>
  <div class="buttons">
    {{#NEW}}<button type="submit" class="btn btn-primary" name="deed" value="save">保存</button>{{/NEW}}
    {{! 保存 first: it is what the Enter key presses. }}
    {{#DRAFT}}<button type="submit" class="btn btn-outline-primary" name="deed" value="save">保存</button>
    <button type="submit" class="btn btn-primary" name="deed" value="submit">提交</button>{{/DRAFT}}
    <a class="btn btn-link" href="{{BACK_URL}}">返回</a>
  </div>
</section>
</form>
