{{%AUTOESCAPE context="HTML"}}
{{! Any of a few. }}
<fieldset class="field{{#WIDE}} field-wide{{/WIDE}}" aria-describedby="{{#HINTED}}{{ID}}-hint {{/HINTED}}{{ID}}-error" {{#ERROR}}data-invalid{{/ERROR}}>
  <legend class="form-label">{{LABEL}}</legend>
  <div class="choices">
    {{#OPTIONS}}<div class="form-check">
      <input class="form-check-input" type="checkbox" id="{{OPTION_ID}}" name="{{ID}}" value="{{VALUE}}" {{#CHOSEN}}checked{{/CHOSEN}}>
      <label class="form-check-label" for="{{OPTION_ID}}">{{LABEL}}</label>
    </div>{{/OPTIONS}}
  </div>
  {{#HINTED}}<div class="form-text" id="{{ID}}-hint">{{#HINT}}{{TEXT}}{{/HINT}}</div>{{/HINTED}}
  <div class="field-error" id="{{ID}}-error">{{#ERROR}}{{TEXT}}{{/ERROR}}</div>
</fieldset>
