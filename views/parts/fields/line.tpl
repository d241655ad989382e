{{%AUTOESCAPE context="HTML"}}
{{! One line. BUTTON stands beside it. }}
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
