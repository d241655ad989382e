{{%AUTOESCAPE context="HTML"}}
{{! Order form: 手机号码. }}
<div class="field">
  <label class="form-label" for="handler_mobile">手机号码</label>
  <input class="form-control" type="tel" id="handler_mobile" name="handler_mobile" value="{{HANDLER_MOBILE}}" maxlength="20" inputmode="tel" autocomplete="tel-national" aria-describedby="handler_mobile-error" {{#HANDLER_MOBILE_ERROR}}aria-invalid="true"{{/HANDLER_MOBILE_ERROR}}>
  <div class="field-error" id="handler_mobile-error">{{#HANDLER_MOBILE_ERROR}}{{TEXT}}{{/HANDLER_MOBILE_ERROR}}</div>
</div>
