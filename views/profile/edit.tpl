{{%AUTOESCAPE context="HTML"}}
{{! 基本信息: the form. Name and credit code are FREE_NAME or FIXED_NAME: FROZEN while an order is open, else AT_DESK. }}
<a class="back" href="{{PREFIX}}/profile">返回</a>
<div class="page-head"><h1>基本信息</h1></div>
<section class="panel">
  {{#ERROR_SUMMARY}}
  <div class="error-summary" role="alert" tabindex="-1" data-focus>
    <h2>请更正以下内容</h2>
    <ul>{{#ERRORS}}<li><a href="#{{FIELD}}">{{TEXT}}</a></li>{{/ERRORS}}</ul>
  </div>
  {{/ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/profile" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">{{#FOR_ORDER}}<input type="hidden" name="next" value="order">{{/FOR_ORDER}}
    <button class="visually-hidden" tabindex="-1" aria-hidden="true"></button>
    <div class="fields">
      {{#FREE_NAME}}<div class="field">
        <label class="form-label" for="name">企业名称</label>
        <input class="form-control" type="text" id="name" name="name" value="{{NAME}}" maxlength="100" autocomplete="organization" required
               aria-describedby="name-hint name-error" {{#NAME_ERROR}}aria-invalid="true"{{/NAME_ERROR}}>
        <div class="form-text" id="name-hint">企业全称，与营业执照一致。</div>
        <div class="field-error" id="name-error">{{#NAME_ERROR}}{{TEXT}}{{/NAME_ERROR}}</div>
      </div>{{/FREE_NAME}}
      {{#FIXED_NAME}}<div class="field">
        <label class="form-label" for="name">企业名称</label>
        <input class="form-control" type="text" id="name" value="{{NAME}}" readonly
               aria-describedby="name-hint name-error" {{#NAME_ERROR}}aria-invalid="true"{{/NAME_ERROR}}>
        <div class="form-text" id="name-hint">{{#FROZEN}}有订单正在办理，暂时不能修改。{{/FROZEN}}{{#AT_DESK}}已有办结的订单，只能凭材料由客服变更。{{/AT_DESK}}</div>
        <div class="field-error" id="name-error">{{#NAME_ERROR}}{{TEXT}}{{/NAME_ERROR}}</div>
      </div>{{/FIXED_NAME}}
      {{#FREE_NAME}}<div class="field">
        <label class="form-label" for="credit_code">统一社会信用代码</label>
        <input class="form-control" type="text" id="credit_code" name="credit_code" value="{{CREDIT_CODE}}" maxlength="24" autocomplete="off" spellcheck="false" required
               aria-describedby="credit_code-hint credit_code-error" {{#CREDIT_CODE_ERROR}}aria-invalid="true"{{/CREDIT_CODE_ERROR}}>
        <div class="form-text" id="credit_code-hint">营业执照上的 18 位代码。</div>
        <div class="field-error" id="credit_code-error">{{#CREDIT_CODE_ERROR}}{{TEXT}}{{/CREDIT_CODE_ERROR}}</div>
      </div>{{/FREE_NAME}}
      {{#FIXED_NAME}}<div class="field">
        <label class="form-label" for="credit_code">统一社会信用代码</label>
        <input class="form-control" type="text" id="credit_code" value="{{CREDIT_CODE}}" readonly
               aria-describedby="credit_code-hint credit_code-error" {{#CREDIT_CODE_ERROR}}aria-invalid="true"{{/CREDIT_CODE_ERROR}}>
        <div class="form-text" id="credit_code-hint">{{#FROZEN}}有订单正在办理，暂时不能修改。{{/FROZEN}}{{#AT_DESK}}已有办结的订单，只能凭材料由客服变更。{{/AT_DESK}}</div>
        <div class="field-error" id="credit_code-error">{{#CREDIT_CODE_ERROR}}{{TEXT}}{{/CREDIT_CODE_ERROR}}</div>
      </div>{{/FIXED_NAME}}
      <div class="field">
        <label class="form-label" for="legal_person">法人姓名</label>
        <input class="form-control" type="text" id="legal_person" name="legal_person" value="{{LEGAL_PERSON}}" maxlength="50" autocomplete="off" required
               aria-describedby="legal_person-hint legal_person-error" {{#LEGAL_PERSON_ERROR}}aria-invalid="true"{{/LEGAL_PERSON_ERROR}}>
        <div class="form-text" id="legal_person-hint">营业执照上的法定代表人。</div>
        <div class="field-error" id="legal_person-error">{{#LEGAL_PERSON_ERROR}}{{TEXT}}{{/LEGAL_PERSON_ERROR}}</div>
      </div>
      <div class="field">
        <label class="form-label" for="phone">单位电话</label>
        <input class="form-control" type="tel" id="phone" name="phone" value="{{PHONE}}" maxlength="30" autocomplete="tel" required
               aria-describedby="phone-hint phone-error" {{#PHONE_ERROR}}aria-invalid="true"{{/PHONE_ERROR}}>
        <div class="form-text" id="phone-hint">带区号的固定电话（如 025-88886666）或手机号。</div>
        <div class="field-error" id="phone-error">{{#PHONE_ERROR}}{{TEXT}}{{/PHONE_ERROR}}</div>
      </div>
      <fieldset class="field field-wide">
        <legend class="form-label">单位注册地</legend>
        <div class="fields fields-three">
          <div class="field">
            <label class="form-label" for="province">省</label>
            <select class="form-select" id="province" name="province" autocomplete="address-level1" required
                    aria-describedby="province-error" {{#PROVINCE_ERROR}}aria-invalid="true"{{/PROVINCE_ERROR}}>
              <option value="">请选择</option>
              {{#PROVINCES}}<option value="{{VALUE}}" {{#SELECTED}}selected{{/SELECTED}}>{{VALUE}}</option>{{/PROVINCES}}
            </select>
            <div class="field-error" id="province-error">{{#PROVINCE_ERROR}}{{TEXT}}{{/PROVINCE_ERROR}}</div>
          </div>
          <div class="field">
            <label class="form-label" for="city">市</label>
            <select class="form-select" id="city" name="city" autocomplete="address-level2" required data-province="{{PROVINCE}}"
                    aria-describedby="city-error" {{#CITY_ERROR}}aria-invalid="true"{{/CITY_ERROR}}>
              <option value="">请选择</option>
              {{#CITIES}}<option value="{{VALUE}}" {{#SELECTED}}selected{{/SELECTED}}>{{VALUE}}</option>{{/CITIES}}
            </select>
            <div class="field-error" id="city-error">{{#CITY_ERROR}}{{TEXT}}{{/CITY_ERROR}}</div>
          </div>
          <div class="field">
            <label class="form-label" for="county">区县</label>
            <select class="form-select" id="county" name="county" autocomplete="address-level3" required
                    aria-describedby="county-error" {{#COUNTY_ERROR}}aria-invalid="true"{{/COUNTY_ERROR}}>
              <option value="">请选择</option>
              {{#COUNTY_GROUPS}}<optgroup label="{{CITY}}">{{#COUNTIES}}<option value="{{VALUE}}" {{#SELECTED}}selected{{/SELECTED}}>{{VALUE}}</option>{{/COUNTIES}}</optgroup>
              {{/COUNTY_GROUPS}}
            </select>
            <div class="field-error" id="county-error">{{#COUNTY_ERROR}}{{TEXT}}{{/COUNTY_ERROR}}</div>
          </div>
        </div>
        <div class="buttons" id="other-province"><button class="btn btn-outline-primary" formaction="{{PREFIX}}/profile/edit">列出所选省的市和区县</button></div>
      </fieldset>
      <div class="field field-wide">
        <label class="form-label" for="address">单位地址</label>
        <input class="form-control" type="text" id="address" name="address" value="{{ADDRESS}}" maxlength="200" autocomplete="street-address" required
               aria-describedby="address-hint address-error" {{#ADDRESS_ERROR}}aria-invalid="true"{{/ADDRESS_ERROR}}>
        <div class="form-text" id="address-hint">街道、门牌号、楼层房号。</div>
        <div class="field-error" id="address-error">{{#ADDRESS_ERROR}}{{TEXT}}{{/ADDRESS_ERROR}}</div>
      </div>
    </div>
    <div class="buttons"><button class="btn btn-primary">确认更新</button><a class="btn btn-link" href="{{PREFIX}}/profile">取消</a></div>
  </form>
</section>
<script src="{{ASSETS}}/place.js" defer></script>
