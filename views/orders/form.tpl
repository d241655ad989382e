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
<form id="form" method="post" action="{{ACTION}}" enctype="multipart/form-data" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
{{#DRAFT}}<input type="hidden" name="version" value="{{VERSION}}">{{/DRAFT}}
<input type="hidden" id="agreed" name="agreed" value="{{AGREED}}">
{{#ERROR_SUMMARY}}
<div class="error-summary" role="alert" tabindex="-1" data-focus>
  <h2>请更正以下内容</h2>
  <ul>{{#ERRORS}}<li><a href="#{{FIELD}}">{{TEXT}}</a></li>{{/ERRORS}}</ul>
</div>
{{/ERROR_SUMMARY}}

<section class="panel" aria-labelledby="goods-title">
  <h2 id="goods-title">办理内容</h2>
  <div class="fields">
    {{>PLATFORM_OLD}}
    <div class="field">
      <label class="form-label" for="business_type">业务类型</label>
      <select class="form-select" id="business_type" name="business_type" aria-describedby="business_type-hint business_type-error" {{#BUSINESS_TYPE_ERROR}}aria-invalid="true"{{/BUSINESS_TYPE_ERROR}}>
        {{#BUSINESS_TYPES}}<option value="{{VALUE}}" data-parts="{{PARTS}}" {{#SELECTED}}selected{{/SELECTED}}>{{LABEL}}</option>{{/BUSINESS_TYPES}}
      </select>
      <div class="form-text" id="business_type-hint">一个订单只办理一种业务。</div>
      <div class="field-error" id="business_type-error">{{#BUSINESS_TYPE_ERROR}}{{TEXT}}{{/BUSINESS_TYPE_ERROR}}</div>
    </div>
    {{>CERTIFICATE_SERIAL_OLD}}
    {{>REASON_OLD}}
    {{>UNOPENED_BIDS_OLD}}
    <div class="field" data-part="term">
      <label class="form-label" for="certificates">证书数量</label>
      <div class="with-unit"><input class="form-control" type="text" id="certificates" name="certificates" value="{{CERTIFICATES}}" maxlength="2" inputmode="numeric" autocomplete="off" aria-describedby="certificates-hint certificates-error" {{#CERTIFICATES_ERROR}}aria-invalid="true"{{/CERTIFICATES_ERROR}}><span>个</span></div>
      <div class="form-text" id="certificates-hint">新办和延期可以一次办理 1 到 99 个；其他业务每个订单办理一个。</div>
      <div class="field-error" id="certificates-error">{{#CERTIFICATES_ERROR}}{{TEXT}}{{/CERTIFICATES_ERROR}}</div>
    </div>
    <div class="field" data-part="term">
      <label class="form-label" for="years">有效期</label>
      <select class="form-select" id="years" name="years" aria-describedby="years-error" {{#YEARS_ERROR}}aria-invalid="true"{{/YEARS_ERROR}}>
        <option value="">请选择</option>
        {{#TERMS}}<option value="{{VALUE}}" {{#SELECTED}}selected{{/SELECTED}}>{{VALUE}} 年</option>{{/TERMS}}
      </select>
      <div class="field-error" id="years-error">{{#YEARS_ERROR}}{{TEXT}}{{/YEARS_ERROR}}</div>
    </div>
    <div class="field field-wide" data-part="seals">
      <label class="form-label" for="seals">签章数量</label>
      <div class="with-unit"><input class="form-control" type="text" id="seals" name="seals" value="{{SEALS}}" maxlength="2" inputmode="numeric" autocomplete="off" aria-describedby="seals-hint seals-error" {{#SEALS_ERROR}}aria-invalid="true"{{/SEALS_ERROR}}><span>个</span></div>
      <div class="form-text" id="seals-hint">不需要签章就留空。签章数量不能大于证书数量。例如办理两个证书、其中一个带签章：证书数量填 2，签章数量填 1。</div>
      <div class="field-error" id="seals-error" aria-live="polite">{{#SEALS_ERROR}}{{TEXT}}{{/SEALS_ERROR}}</div>
    </div>
    <fieldset class="field field-wide" data-part="seals" aria-describedby="kinds-hint">
      <legend class="form-label">签章种类</legend>
      <div class="choices">
        <div>
          <label class="form-check-label" for="company_seals">单位公章</label>
          <input class="form-control input-short" type="text" id="company_seals" name="company_seals" value="{{COMPANY_SEALS}}" maxlength="2" inputmode="numeric" autocomplete="off" aria-describedby="company_seals-error" {{#COMPANY_SEALS_ERROR}}aria-invalid="true"{{/COMPANY_SEALS_ERROR}}>
          <div class="field-error" id="company_seals-error">{{#COMPANY_SEALS_ERROR}}{{TEXT}}{{/COMPANY_SEALS_ERROR}}</div>
        </div>
        <div>
          <label class="form-check-label" for="legal_seals">法人私章</label>
          <input class="form-control input-short" type="text" id="legal_seals" name="legal_seals" value="{{LEGAL_SEALS}}" maxlength="2" inputmode="numeric" autocomplete="off" aria-describedby="legal_seals-error" {{#LEGAL_SEALS_ERROR}}aria-invalid="true"{{/LEGAL_SEALS_ERROR}}>
          <div class="field-error" id="legal_seals-error">{{#LEGAL_SEALS_ERROR}}{{TEXT}}{{/LEGAL_SEALS_ERROR}}</div>
        </div>
        <div>
          <label class="form-check-label" for="signature_seals">法人签名</label>
          <input class="form-control input-short" type="text" id="signature_seals" name="signature_seals" value="{{SIGNATURE_SEALS}}" maxlength="2" inputmode="numeric" autocomplete="off" aria-describedby="signature_seals-error" {{#SIGNATURE_SEALS_ERROR}}aria-invalid="true"{{/SIGNATURE_SEALS_ERROR}}>
          <div class="field-error" id="signature_seals-error">{{#SIGNATURE_SEALS_ERROR}}{{TEXT}}{{/SIGNATURE_SEALS_ERROR}}</div>
        </div>
      </div>
      <div class="form-text" id="kinds-hint">选填：三项都留空时，全部按单位公章办理；填写时合计要等于签章总数。</div>
    </fieldset>
  </div>
</section>

<section class="panel" aria-labelledby="handler-title">
  <h2 id="handler-title">经办人</h2>
  <div class="fields">
    {{>HANDLER_NAME_OLD}}
    {{>HANDLER_ID_OLD}}
    {{>HANDLER_MOBILE_OLD}}
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
      <label class="form-label" for="{{FIELD}}">{{LABEL}}</label>
      <input class="form-control" type="file" id="{{FIELD}}" name="{{FIELD}}" accept=".pdf,.jpg,.jpeg,.png" data-paper aria-describedby="{{FIELD}}-hint {{FIELD}}-error" {{#FLAW}}aria-invalid="true"{{/FLAW}}>
      <div class="form-text" id="{{FIELD}}-hint">PDF、JPEG 或 PNG，不超过 5 MB。{{#HELD}}重新选择即替换。{{/HELD}}</div>
      <div class="field-error" id="{{FIELD}}-error" aria-live="polite">{{#FLAW}}{{TEXT}}{{/FLAW}}</div>
      {{#HELD}}<div class="paper-held">
        <a href="{{URL}}" target="_blank">{{#PICTURE}}<img src="{{URL}}" alt="" loading="lazy">{{/PICTURE}}{{NAME}}</a> <span class="form-text">{{SIZE}}，已上传</span>
        <div class="form-check"><input class="form-check-input" type="checkbox" id="remove_{{FIELD}}" name="remove_{{FIELD}}" value="yes"><label class="form-check-label" for="remove_{{FIELD}}">保存时移除{{LABEL}}</label></div>
      </div>{{/HELD}}
    </div>
    {{/PAPERS}}
    {{>REMARK_OLD}}
  </div>
</section>

<section class="panel" aria-labelledby="total-title">
  <h2 id="total-title">订单总额</h2>
  <p><output class="money money-large" id="total" tabindex="-1">{{#KNOWN_TOTAL}}¥{{TOTAL}}{{/KNOWN_TOTAL}}{{#UNKNOWN_TOTAL}}—{{/UNKNOWN_TOTAL}}</output></p>
  <p class="form-text">按现行价格计算，保存后可以在订单详情里核对。</p>
  {{#PRICES}}<span hidden data-price-type="{{TYPE}}" data-price-item="{{ITEM}}" data-price-years="{{YEARS}}" data-price-fen="{{FEN}}"></span>{{/PRICES}}
  <div class="buttons">
    {{#NEW}}<button class="btn btn-primary" name="deed" value="save">保存</button>{{/NEW}}
    {{! 保存 first: it is what the Enter key presses. }}
    {{#DRAFT}}<button class="btn btn-outline-primary" name="deed" value="save">保存</button>
    <button class="btn btn-primary" name="deed" value="submit">提交</button>{{/DRAFT}}
    <a class="btn btn-link" href="{{BACK_URL}}">返回</a>
  </div>
</section>
</form>
<script src="{{ASSETS}}/papers.js" defer></script>
<script src="{{ASSETS}}/order.js" defer></script>
