{{%AUTOESCAPE context="HTML"}}
{{! Order form: 原因. }}
<div class="field" data-part="reason">
  <label class="form-label" for="reason">原因</label>
  <input class="form-control" type="text" id="reason" name="reason" value="{{REASON}}" maxlength="200" aria-describedby="reason-hint reason-error" {{#REASON_ERROR}}aria-invalid="true"{{/REASON_ERROR}}>
  <div class="form-text" id="reason-hint">注销需要填写，不超过 200 个字。</div>
  <div class="field-error" id="reason-error">{{#REASON_ERROR}}{{TEXT}}{{/REASON_ERROR}}</div>
</div>
