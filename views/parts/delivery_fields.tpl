{{%AUTOESCAPE context="HTML"}}
{{! Order form: 获取方式, with address or outlet. }}
<fieldset class="field field-wide" aria-describedby="delivery-hint delivery-error" {{#DELIVERY_ERROR}}data-invalid{{/DELIVERY_ERROR}}>
  <legend class="form-label">获取方式</legend>
  <div class="choices">
    <div class="form-check">
      <input class="form-check-input" type="radio" id="delivery" name="delivery" value="courier" {{#DELIVERY_COURIER}}checked{{/DELIVERY_COURIER}}>
      <label class="form-check-label" for="delivery">快递到付</label>
    </div>
    <div class="form-check">
      <input class="form-check-input" type="radio" id="delivery-pick_up" name="delivery" value="pick_up" {{#DELIVERY_PICK_UP}}checked{{/DELIVERY_PICK_UP}}>
      <label class="form-check-label" for="delivery-pick_up">网点自取</label>
    </div>
  </div>
  <div class="form-text" id="delivery-hint">快递费由收件人在签收时支付，不计入订单总额。</div>
  <div class="field-error" id="delivery-error">{{#DELIVERY_ERROR}}{{TEXT}}{{/DELIVERY_ERROR}}</div>
</fieldset>
<div class="field field-wide" data-delivery="courier">
  <label class="form-label" for="address">回寄收件地址</label>
  <input class="form-control" type="text" id="address" name="address" value="{{ADDRESS}}" maxlength="200" autocomplete="street-address" aria-describedby="address-hint address-error" {{#ADDRESS_ERROR}}aria-invalid="true"{{/ADDRESS_ERROR}}>
  <div class="form-text" id="address-hint">快递到付时填写，写明省、市、区和门牌号；收件人为经办人。</div>
  <div class="field-error" id="address-error">{{#ADDRESS_ERROR}}{{TEXT}}{{/ADDRESS_ERROR}}</div>
</div>
{{! For the script, which fills it; without it the outlets' list is grouped by city. }}
<div class="field" data-delivery="pick_up" hidden>
  <label class="form-label" for="city">城市</label>
  <select class="form-select" id="city"><option value="">全部城市</option></select>
</div>
<div class="field field-wide" data-delivery="pick_up">
  <label class="form-label" for="outlet">网点</label>
  <select class="form-select" id="outlet" name="outlet" aria-describedby="outlet-hint outlet-error" {{#OUTLET_ERROR}}aria-invalid="true"{{/OUTLET_ERROR}}>
    <option value="">请选择</option>
    {{#CITIES}}<optgroup label="{{CITY}}">{{#OUTLETS}}<option value="{{VALUE}}" data-where="{{NAME}}，{{ADDRESS}}，电话 {{PHONE}}" {{#SELECTED}}selected{{/SELECTED}}>{{NAME}}（{{DISTRICT}}）{{ADDRESS}}</option>{{/OUTLETS}}</optgroup>{{/CITIES}}
  </select>
  <div class="form-text" id="outlet-hint">网点自取时选择。审核通过后，网点人员会与您联系。</div>
  <div class="outlet-where" id="outlet-where" aria-live="polite" hidden></div>
  <div class="field-error" id="outlet-error">{{#OUTLET_ERROR}}{{TEXT}}{{/OUTLET_ERROR}}</div>
</div>
