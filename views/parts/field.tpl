{{%AUTOESCAPE context="HTML"}}
{{! A field (pages/frame/field.hpp) in its place: label, input, hint, error. BUTTON stands beside a line, HINT_LINK behind the hint. }}
{{#LINE_INPUT}}
<div class="field{{#WIDE}} field-wide{{/WIDE}}" {{#OF_PART}}data-part="{{TEXT}}"{{/OF_PART}} {{#OF_DELIVERY}}data-delivery="{{TEXT}}"{{/OF_DELIVERY}}>
  <label class="form-label" for="{{ID}}">{{LABEL}}</label>
  {{#UNIT}}<div class="with-unit">{{/UNIT}}{{#BUTTON}}<div class="with-button">{{/BUTTON}}
  <input class="form-control" type="{{INPUT_TYPE}}" id="{{ID}}" {{#FIXED}}readonly{{/FIXED}}{{#FREE}}name="{{ID}}"{{/FREE}} value="{{VALUE}}" {{#MAXLENGTH}}maxlength="{{TEXT}}"{{/MAXLENGTH}} {{#INPUTMODE}}inputmode="{{TEXT}}"{{/INPUTMODE}} autocomplete="{{AUTOCOMPLETE}}" {{#VERBATIM}}autocapitalize="off" spellcheck="false"{{/VERBATIM}} {{#REQUIRED}}required{{/REQUIRED}} {{#NEEDED}}data-needed{{/NEEDED}} {{#CHECK}}data-check="{{PREFIX}}/checks/{{TEXT}}"{{/CHECK}}
         aria-describedby="{{#HINTED}}{{ID}}-hint {{/HINTED}}{{ID}}-error" {{#ERROR}}aria-invalid="true"{{/ERROR}}>
  {{#UNIT}}<span>{{TEXT}}</span></div>{{/UNIT}}
  {{#BUTTON}}<button type="submit" class="btn btn-outline-primary" id="{{ID}}-button" formaction="{{ACTION}}" data-cooldown="{{COOLDOWN}}" {{#TAKES}}data-text-code="{{TEXT}}"{{/TAKES}} {{#NAMED}}aria-label="{{TEXT}}"{{/NAMED}}>{{DEED}}</button></div>{{/BUTTON}}
  {{#HINTED}}<div class="form-text" id="{{ID}}-hint" {{#BUTTON}}role="status"{{/BUTTON}}>{{#HINT}}{{TEXT}}{{/HINT}}{{>HINT_LINK}}</div>{{/HINTED}}
  {{#RATED}}<div class="form-text" data-strength-of="{{ID}}" aria-live="polite"></div>{{/RATED}}
  <div class="field-error" id="{{ID}}-error" {{#LIVE}}aria-live="polite"{{/LIVE}}>{{#ERROR}}{{TEXT}}{{/ERROR}}</div>
</div>
{{/LINE_INPUT}}
{{#LINES_INPUT}}
<div class="field{{#WIDE}} field-wide{{/WIDE}}">
  <label class="form-label" for="{{ID}}">{{LABEL}}</label>
  <textarea class="form-control" rows="3" id="{{ID}}" name="{{ID}}" {{#MAXLENGTH}}maxlength="{{TEXT}}"{{/MAXLENGTH}} aria-describedby="{{#HINTED}}{{ID}}-hint {{/HINTED}}{{ID}}-error" {{#ERROR}}aria-invalid="true"{{/ERROR}}>{{VALUE:pre_escape}}</textarea>
  {{#HINTED}}<div class="form-text" id="{{ID}}-hint">{{#HINT}}{{TEXT}}{{/HINT}}</div>{{/HINTED}}
  <div class="field-error" id="{{ID}}-error">{{#ERROR}}{{TEXT}}{{/ERROR}}</div>
</div>
{{/LINES_INPUT}}
{{#OPTIONS_INPUT}}
<div class="field{{#WIDE}} field-wide{{/WIDE}}" {{#OF_PART}}data-part="{{TEXT}}"{{/OF_PART}} {{#OF_DELIVERY}}data-delivery="{{TEXT}}"{{/OF_DELIVERY}}>
  <label class="form-label" for="{{ID}}">{{LABEL}}</label>
  <select class="form-select" id="{{ID}}" name="{{ID}}" autocomplete="{{AUTOCOMPLETE}}" {{#REQUIRED}}required{{/REQUIRED}} {{#NEEDED}}data-needed{{/NEEDED}} aria-describedby="{{#HINTED}}{{ID}}-hint {{/HINTED}}{{ID}}-error" {{#ERROR}}aria-invalid="true"{{/ERROR}}>
    {{#EMPTY}}<option value="">{{TEXT}}</option>{{/EMPTY}}
    {{#OPTIONS}}<option value="{{VALUE}}" {{#PARTS}}data-parts="{{TEXT}}" {{/PARTS}}{{#ACCEPTS}}data-accepts="{{TEXT}}" {{/ACCEPTS}}{{#CHOSEN}}selected{{/CHOSEN}}>{{LABEL}}</option>{{/OPTIONS}}
    {{#GROUPS}}<optgroup label="{{GROUP}}">{{#OPTIONS}}<option value="{{VALUE}}" {{#WHERE}}data-where="{{TEXT}}" {{/WHERE}}{{#WORDS}}data-words="{{TEXT}}" {{/WORDS}}{{#CHOSEN}}selected{{/CHOSEN}}>{{LABEL}}</option>{{/OPTIONS}}</optgroup>
    {{/GROUPS}}
  </select>
  {{#HINTED}}<div class="form-text" id="{{ID}}-hint">{{#HINT}}{{TEXT}}{{/HINT}}</div>{{/HINTED}}
  {{! What the script tells of the chosen one: its data-where. }}
  {{#TOLD}}<div class="outlet-where" id="{{ID}}-where" aria-live="polite" hidden></div>{{/TOLD}}
  <div class="field-error" id="{{ID}}-error">{{#ERROR}}{{TEXT}}{{/ERROR}}</div>
</div>
{{/OPTIONS_INPUT}}
{{#CHOICE_INPUT}}
<fieldset class="field field-wide" {{#OF_PART}}data-part="{{TEXT}}"{{/OF_PART}} aria-describedby="{{#HINTED}}{{ID}}-hint {{/HINTED}}{{ID}}-error" {{#ERROR}}data-invalid{{/ERROR}}>
  <legend class="form-label">{{LABEL}}</legend>
  <div class="choices">
    {{#OPTIONS}}<div class="form-check">
      <input class="form-check-input" type="radio" id="{{OPTION_ID}}" name="{{ID}}" value="{{VALUE}}" {{#CHOSEN}}checked{{/CHOSEN}}>
      <label class="form-check-label" for="{{OPTION_ID}}">{{LABEL}}</label>
    </div>{{/OPTIONS}}
  </div>
  {{#HINTED}}<div class="form-text" id="{{ID}}-hint">{{#HINT}}{{TEXT}}{{/HINT}}</div>{{/HINTED}}
  <div class="field-error" id="{{ID}}-error">{{#ERROR}}{{TEXT}}{{/ERROR}}</div>
</fieldset>
{{/CHOICE_INPUT}}
{{#TICKS_INPUT}}
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
{{/TICKS_INPUT}}
{{#TICK_INPUT}}
<div class="field">
  <div class="form-check">
    <input class="form-check-input" type="checkbox" id="{{ID}}" name="{{ID}}" value="yes" {{#REQUIRED}}required{{/REQUIRED}} aria-describedby="{{#HINTED}}{{ID}}-hint {{/HINTED}}{{ID}}-error" {{#CHOSEN}}checked{{/CHOSEN}} {{#ERROR}}aria-invalid="true"{{/ERROR}}>
    <label class="form-check-label" for="{{ID}}">{{LABEL}}</label>
  </div>
  {{#HINTED}}<div class="form-text" id="{{ID}}-hint">{{#HINT}}{{TEXT}}{{/HINT}}{{>HINT_LINK}}</div>{{/HINTED}}
  <div class="field-error" id="{{ID}}-error">{{#ERROR}}{{TEXT}}{{/ERROR}}</div>
</div>
{{/TICK_INPUT}}
{{! A paper, in a block of its page's. SEND: the button of a form of its own. THERE: the one that is held already. }}
{{#FILE_INPUT}}
<label class="form-label" for="{{ID}}">{{LABEL}}</label>
{{#SEND}}<div class="with-button">{{/SEND}}
<input class="form-control" type="file" id="{{ID}}" name="{{ID}}" accept="{{ACCEPT}}" {{#LOOKED_AT}}data-paper{{/LOOKED_AT}} {{#REQUIRED}}required{{/REQUIRED}} aria-describedby="{{ID}}-hint {{ID}}-error" {{#ERROR}}aria-invalid="true"{{/ERROR}}>
{{#SEND}}<button type="submit" class="btn btn-outline-primary">{{DEED}}{{LABEL}}</button></div>{{/SEND}}
<div class="form-text" id="{{ID}}-hint">{{#HINT}}{{TEXT}}{{/HINT}}{{>HINT_LINK}}{{#THERE}}{{BEFORE}}<a href="{{URL}}" target="_blank">{{NAME}}</a>{{AFTER}}{{/THERE}}</div>
<div class="field-error" id="{{ID}}-error" aria-live="polite">{{#ERROR}}{{TEXT}}{{/ERROR}}</div>
{{/FILE_INPUT}}
