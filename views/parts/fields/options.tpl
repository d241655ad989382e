{{%AUTOESCAPE context="HTML"}}
{{! One of a list. }}
<div class="field{{#WIDE}} field-wide{{/WIDE}}" {{#OF_PART}}data-part="{{TEXT}}"{{/OF_PART}} {{#OF_DELIVERY}}data-delivery="{{TEXT}}"{{/OF_DELIVERY}}>
  <label class="form-label" for="{{ID}}">{{LABEL}}</label>
  <select class="form-select" id="{{ID}}" name="{{ID}}" autocomplete="{{AUTOCOMPLETE}}" {{#REQUIRED}}required{{/REQUIRED}} {{#NEEDED}}data-needed{{/NEEDED}} aria-describedby="{{#HINTED}}{{ID}}-hint {{/HINTED}}{{ID}}-error" {{#ERROR}}aria-invalid="true"{{/ERROR}}>
    {{#EMPTY}}<option value="">{{TEXT}}</option>{{/EMPTY}}
    {{#OPTIONS}}<option value="{{VALUE}}" {{#PARTS}}data-parts="{{TEXT}}" {{/PARTS}}{{#ACCEPTS}}data-accepts="{{TEXT}}" {{/ACCEPTS}}{{#CHOSEN}}selected{{/CHOSEN}}>{{LABEL}}</option>{{/OPTIONS}}
    {{#GROUPS}}<optgroup label="{{GROUP}}">{{#OPTIONS}}<option value="{{VALUE}}" {{#PHONE}}data-phone="{{TEXT}}" {{/PHONE}}{{#WORDS}}data-words="{{TEXT}}" {{/WORDS}}{{#CHOSEN}}selected{{/CHOSEN}}>{{LABEL}}</option>{{/OPTIONS}}</optgroup>
    {{/GROUPS}}
  </select>
  {{#HINTED}}<div class="form-text" id="{{ID}}-hint">{{#HINT}}{{TEXT}}{{/HINT}}</div>{{/HINTED}}
  {{! What the script tells of the chosen one: which it is, and its data-phone. }}
  {{#TOLD}}<div class="outlet-where" id="{{ID}}-where" aria-live="polite" hidden></div>{{/TOLD}}
  <div class="field-error" id="{{ID}}-error">{{#ERROR}}{{TEXT}}{{/ERROR}}</div>
</div>
