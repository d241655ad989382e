{{%AUTOESCAPE context="HTML"}}
{{! Order form: 身份证号. }}
<div class="field">
  <label class="form-label" for="handler_id">身份证号</label>
  <input class="form-control" type="text" id="handler_id" name="handler_id" value="{{HANDLER_ID}}" maxlength="24" autocomplete="off" spellcheck="false" aria-describedby="handler_id-hint handler_id-error" {{#HANDLER_ID_ERROR}}aria-invalid="true"{{/HANDLER_ID_ERROR}}>
  <div class="form-text" id="handler_id-hint">18 位，加密保存，只用于核对经办人身份。</div>
  <div class="field-error" id="handler_id-error">{{#HANDLER_ID_ERROR}}{{TEXT}}{{/HANDLER_ID_ERROR}}</div>
</div>
