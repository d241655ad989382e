{{%AUTOESCAPE context="HTML"}}
{{! Order form: 经办人姓名. }}
<div class="field">
  <label class="form-label" for="handler_name">经办人姓名</label>
  <input class="form-control" type="text" id="handler_name" name="handler_name" value="{{HANDLER_NAME}}" maxlength="50" autocomplete="name" aria-describedby="handler_name-error" {{#HANDLER_NAME_ERROR}}aria-invalid="true"{{/HANDLER_NAME_ERROR}}>
  <div class="field-error" id="handler_name-error">{{#HANDLER_NAME_ERROR}}{{TEXT}}{{/HANDLER_NAME_ERROR}}</div>
</div>
