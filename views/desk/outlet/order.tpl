{{%AUTOESCAPE context="HTML"}}
{{! 订单详情 at an outlet: whom to call, when they come, what to hand over. }}
<a class="back" href="{{PREFIX}}/desk/outlet">返回待办列表</a>
<div class="page-head">
  <div>
    <h1>订单详情</h1>
    <p class="lead-text"><span class="code">{{NO}}</span> <span class="state state-{{ORDER_STATE}}">{{ORDER_STATE_LABEL}}</span> 自 <time datetime="{{SINCE_ISO}}">{{SINCE}}</time></p>
  </div>
  <div class="page-actions"><a class="btn btn-outline-primary" href="{{PREFIX}}/desk/orders/{{NO}}/slip">交付单</a></div>
</div>

{{>DESK_MAKING}}
{{#CAN_HAND_OVER}}
<section class="panel panel-decision" aria-labelledby="contact-title">
  <h2 id="contact-title">联系经办人</h2>
  {{#CALL_ERRORS}}{{>ERROR_SUMMARY}}{{/CALL_ERRORS}}
  <p>{{HANDLER_NAME}} <a href="tel:{{HANDLER_MOBILE}}">{{HANDLER_MOBILE}}</a></p>
  <form id="contact" method="post" action="{{PREFIX}}/desk/orders/{{NO}}/contacts" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields">
      {{>CALL_OUTCOME_FIELD}}
      {{>CALL_NOTE_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">已联系</button></div>
  </form>
  <hr>
  {{#APPOINTMENT_ERRORS}}{{>ERROR_SUMMARY}}{{/APPOINTMENT_ERRORS}}
  {{#APPOINTED}}<p>现在的预约：<strong>{{WHEN}}</strong></p>{{/APPOINTED}}
  <form id="appointment" method="post" action="{{PREFIX}}/desk/orders/{{NO}}/appointment" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields">
      {{>APPOINTMENT_DAY_FIELD}}
      {{>APPOINTMENT_HALF_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-outline-primary">预约</button></div>
  </form>
  {{#APPOINTED}}
  <form method="post" action="{{PREFIX}}/desk/orders/{{NO}}/appointment/cancellation" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="buttons"><button type="submit" class="btn btn-outline-danger">取消预约</button></div>
  </form>
  {{/APPOINTED}}
</section>

<section class="panel panel-decision" aria-labelledby="handover-title">
  <h2 id="handover-title">交付</h2>
  {{#HAND_OVER_ERRORS}}{{>ERROR_SUMMARY}}{{/HAND_OVER_ERRORS}}
  <form id="handover" method="post" action="{{PREFIX}}/desk/orders/{{NO}}/handover" enctype="multipart/form-data" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields">
      {{>COLLECTOR_FIELD}}
      {{>COLLECTOR_ID_FIELD}}
    </div>
    {{#WANTS_SIGNATURE}}
    <div class="field signature-field" data-signature hidden>
      <span class="form-label" id="signature-label">领取人签名</span>
      <canvas class="signature" width="600" height="200" role="img" aria-labelledby="signature-label"></canvas>
      <input type="file" id="signature" name="signature" accept="image/png" hidden>
      <div class="form-text">请领取人在框内签名。<button class="btn btn-link" type="button" data-clear>清除签名</button></div>
      <div class="field-error" id="signature-error">{{#SIGNATURE_ERROR}}{{TEXT}}{{/SIGNATURE_ERROR}}</div>
    </div>
    {{/WANTS_SIGNATURE}}
    <div class="buttons">
      <button type="submit" class="btn btn-primary">已交付</button>
    </div>
  </form>
</section>

<section class="panel panel-decision" aria-labelledby="centre-title">
  <h2 id="centre-title">退回中心</h2>
  {{#RETURN_ERRORS}}{{>ERROR_SUMMARY}}{{/RETURN_ERRORS}}
  <p>本网点不能交付时退回，由中心重新处理。</p>
  <form id="centre" method="post" action="{{PREFIX}}/desk/orders/{{NO}}/centre-return" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields fields-one">
      {{>CENTRE_REASON_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-outline-danger">退回中心</button></div>
  </form>
</section>
{{/CAN_HAND_OVER}}

<section class="panel" aria-labelledby="goods-title">
  <h2 id="goods-title">办理内容</h2>
  <dl class="details">
    <dt>企业名称</dt><dd>{{APPLICANT}}</dd>
    <dt>统一社会信用代码</dt><dd class="code">{{CREDIT_CODE}}</dd>
    <dt>应用平台</dt><dd>{{PLATFORM_NAME}}</dd>
    <dt>业务类型</dt><dd>{{BUSINESS}}</dd>
    {{#TERM}}<dt>证书数量</dt><dd>{{CERTIFICATES}}</dd><dt>有效期</dt><dd>{{YEARS}}</dd>{{/TERM}}
    {{#SERIAL}}<dt>证书序列号</dt><dd class="code">{{TEXT}}</dd>{{/SERIAL}}
    {{#SEALS}}<dt>签章数量</dt><dd>{{COUNT}}{{#KINDS}}，{{NAME}} {{COUNT}}{{/KINDS}}</dd>{{/SEALS}}
    <dt>备注</dt><dd>{{REMARK}}</dd>
    {{#OUTLET}}<dt>自取网点</dt><dd>{{CITY}} {{NAME}}</dd>{{/OUTLET}}
  </dl>
</section>

<section class="panel" aria-labelledby="handler-title">
  <h2 id="handler-title">经办人</h2>
  <dl class="details">
    <dt>经办人姓名</dt><dd>{{HANDLER_NAME}}</dd>
    <dt>身份证号</dt><dd class="code">{{HANDLER_ID}}</dd>
    <dt>手机号码</dt><dd>{{HANDLER_MOBILE}}</dd>
    <dt>单位电话</dt><dd>{{COMPANY_PHONE}}</dd>
  </dl>
</section>

{{>DESK_VISIT}}

<section class="panel" aria-labelledby="history-title">
  <h2 id="history-title">办理记录</h2>
  <ol class="timeline">
    {{#EVENTS}}<li>
      <time datetime="{{AT_ISO}}">{{AT}}</time>
      <div><span class="state state-{{STATE}}">{{STATE_LABEL}}</span> {{EVENT}} <span class="by">{{WHO}}</span></div>
      {{#REASON}}<p>{{TEXT}}</p>{{/REASON}}
    </li>{{/EVENTS}}
  </ol>
</section>
