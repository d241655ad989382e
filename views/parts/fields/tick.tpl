{{%AUTOESCAPE context="HTML"}}
{{! Yes or no. }}
<div class="field">
  <div class="form-check">
    <input class="form-check-input" type="checkbox" id="{{ID}}" name="{{ID}}" value="yes" {{#REQUIRED}}required{{/REQUIRED}} aria-describedby="{{#HINTED}}{{ID}}-hint {{/HINTED}}{{ID}}-error" {{#CHOSEN}}checked{{/CHOSEN}} {{#ERROR}}aria-invalid="true"{{/ERROR}}>
    <label class="form-check-label" for="{{ID}}">{{LABEL}}</label>
  </div>
  {{#HINTED}}<div class="form-text" id="{{ID}}-hint">{{#HINT}}{{TEXT}}{{/HINT}}{{>HINT_LINK}}</div>{{/HINTED}}
  <div class="field-error" id="{{ID}}-error">{{#ERROR}}{{TEXT}}{{/ERROR}}</div>
</div>
