{{%AUTOESCAPE context="HTML"}}
{{! Order form: 备注. }}
<div class="field field-wide">
  <label class="form-label" for="remark">备注</label>
  <textarea class="form-control" rows="3" id="remark" name="remark" maxlength="500" aria-describedby="remark-hint remark-error" {{#REMARK_ERROR}}aria-invalid="true"{{/REMARK_ERROR}}>{{REMARK}}</textarea>
  <div class="form-text" id="remark-hint">选填，不超过 500 个字。</div>
  <div class="field-error" id="remark-error">{{#REMARK_ERROR}}{{TEXT}}{{/REMARK_ERROR}}</div>
</div>
