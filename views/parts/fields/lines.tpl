{{%AUTOESCAPE context="HTML"}}
{{! Several lines of text. }}
<div class="field{{#WIDE}} field-wide{{/WIDE}}">
  <label class="form-label" for="{{ID}}">{{LABEL}}</label>
  <textarea class="form-control" rows="3" id="{{ID}}" name="{{ID}}" {{#MAXLENGTH}}maxlength="{{TEXT}}"{{/MAXLENGTH}} aria-describedby="{{#HINTED}}{{ID}}-hint {{/HINTED}}{{ID}}-error" {{#ERROR}}aria-invalid="true"{{/ERROR}}>{{VALUE:pre_escape}}</textarea>
  {{#HINTED}}<div class="form-text" id="{{ID}}-hint">{{#HINT}}{{TEXT}}{{/HINT}}</div>{{/HINTED}}
  <div class="field-error" id="{{ID}}-error">{{#ERROR}}{{TEXT}}{{/ERROR}}</div>
</div>
