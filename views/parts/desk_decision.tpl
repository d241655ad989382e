{{%AUTOESCAPE context="HTML"}}
{{! What can be done with the order at the desk: claim it, decide on it, give it back, hand the goods over. }}
{{#CAN_CLAIM}}
<section class="panel panel-decision" aria-labelledby="decision-title">
  <h2 id="decision-title">审核</h2>
  <p>领取后由您审核，其他人不能再处理。</p>
  <form method="post" action="{{PREFIX}}/desk/orders/{{NO}}/claim" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <button class="btn btn-primary">领取</button>
  </form>
</section>
{{/CAN_CLAIM}}

{{#CAN_DECIDE}}
<section class="panel panel-decision" aria-labelledby="decision-title">
  <h2 id="decision-title">审核</h2>
  {{#ERROR_SUMMARY}}
  <div class="error-summary" role="alert" tabindex="-1" data-focus>
    <h2>请更正以下内容</h2>
    <ul>{{#ERRORS}}<li><a href="#{{FIELD}}">{{TEXT}}</a></li>{{/ERRORS}}</ul>
  </div>
  {{/ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/desk/orders/{{NO}}/approval" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    {{#BY_COURIER}}
    <div class="fields">
      <div class="field">
        <label class="form-label" for="courier">快递公司</label>
        <select class="form-select" id="courier" name="courier" required aria-describedby="courier-error" {{#COURIER_ERROR}}aria-invalid="true"{{/COURIER_ERROR}}>
          <option value="">请选择</option>
          {{#COURIERS}}<option value="{{WORD}}" {{#SELECTED}}selected{{/SELECTED}}>{{NAME}}</option>{{/COURIERS}}
        </select>
        <div class="field-error" id="courier-error">{{#COURIER_ERROR}}{{TEXT}}{{/COURIER_ERROR}}</div>
      </div>
      <div class="field">
        <label class="form-label" for="courier_number">快递单号</label>
        <input class="form-control" type="text" id="courier_number" name="courier_number" value="{{COURIER_NUMBER}}" maxlength="30" autocomplete="off" autocapitalize="characters" spellcheck="false" required
               aria-describedby="courier_number-hint courier_number-error" {{#COURIER_NUMBER_ERROR}}aria-invalid="true"{{/COURIER_NUMBER_ERROR}}>
        <div class="form-text" id="courier_number-hint">通过后以短信告知企业。</div>
        <div class="field-error" id="courier_number-error">{{#COURIER_NUMBER_ERROR}}{{TEXT}}{{/COURIER_NUMBER_ERROR}}</div>
      </div>
    </div>
    {{/BY_COURIER}}
    <div class="buttons"><button class="btn btn-primary">通过</button></div>
  </form>
  <hr>
  <form id="refusal" method="post" action="{{PREFIX}}/desk/orders/{{NO}}/refusal" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields fields-one">
      <div class="field">
        <label class="form-label" for="reason_template">常用原因</label>
        <select class="form-select" id="reason_template" name="reason_template" aria-describedby="reason_template-hint">
          <option value="">不选用</option>
          {{#REASON_TEMPLATES}}<option value="{{WORD}}" {{#SELECTED}}selected{{/SELECTED}}>{{REASON_TEXT}}</option>{{/REASON_TEMPLATES}}
        </select>
        <div class="form-text" id="reason_template-hint">选填。选用后可以在下面补充说明。</div>
      </div>
      <div class="field">
        <label class="form-label" for="reason">拒绝原因</label>
        <textarea class="form-control" id="reason" name="reason" rows="3" maxlength="200" aria-describedby="reason-hint reason-error" {{#REASON_ERROR}}aria-invalid="true"{{/REASON_ERROR}}>{{REASON}}</textarea>
        <div class="form-text" id="reason-hint">企业会在短信和订单中看到，已付款项退回原支付账号。</div>
        <div class="field-error" id="reason-error">{{#REASON_ERROR}}{{TEXT}}{{/REASON_ERROR}}</div>
      </div>
    </div>
    <div class="buttons"><button class="btn btn-outline-danger">拒绝</button></div>
  </form>
  <hr>
  <form id="return" method="post" action="{{PREFIX}}/desk/orders/{{NO}}/return" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields fields-one">
      <fieldset class="field" aria-describedby="mend-hint mend-error" {{#MEND_ERROR}}data-invalid{{/MEND_ERROR}}>
        <legend class="form-label">需要补正的内容和材料</legend>
        <div class="choices">
          {{#MENDABLE}}<div class="form-check">
            <input class="form-check-input" type="checkbox" id="{{ID}}" name="mend" value="{{WORD}}" {{#TICKED}}checked{{/TICKED}}>
            <label class="form-check-label" for="{{ID}}">补正{{NAME}}</label>
          </div>{{/MENDABLE}}
        </div>
        <div class="form-text" id="mend-hint">企业只能修改勾选的内容，已付款项保留。业务类型、证书数量、有效期和签章关系到总额，需要修改时请拒绝。</div>
        <div class="field-error" id="mend-error">{{#MEND_ERROR}}{{TEXT}}{{/MEND_ERROR}}</div>
      </fieldset>
      <div class="field">
        <label class="form-label" for="return_text">补正说明</label>
        <textarea class="form-control" id="return_text" name="return_text" rows="3" maxlength="200" aria-describedby="return_text-hint return_text-error" {{#RETURN_TEXT_ERROR}}aria-invalid="true"{{/RETURN_TEXT_ERROR}}>{{RETURN_TEXT}}</textarea>
        <div class="form-text" id="return_text-hint">企业会在短信和订单中看到。15 天内没有补正的订单自动拒绝，款项退回。</div>
        <div class="field-error" id="return_text-error">{{#RETURN_TEXT_ERROR}}{{TEXT}}{{/RETURN_TEXT_ERROR}}</div>
      </div>
    </div>
    <div class="buttons"><button class="btn btn-outline-primary">退回补正</button></div>
  </form>
  <hr>
  <form method="post" action="{{PREFIX}}/desk/orders/{{NO}}/claim/release" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <button class="btn btn-outline-primary">放回</button>
    <span class="form-text">放回待办，由其他人领取。</span>
  </form>
</section>
{{/CAN_DECIDE}}

{{#CAN_HAND_OVER}}
<section class="panel panel-decision" aria-labelledby="handover-title">
  <h2 id="handover-title">交付</h2>
  <p>请电话联系经办人到网点领取，交付后在此记录。</p>
  <form method="post" action="{{PREFIX}}/desk/orders/{{NO}}/handover" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <button class="btn btn-primary">已交付</button>
  </form>
</section>
{{/CAN_HAND_OVER}}
