{{%AUTOESCAPE context="HTML"}}
{{! A paper, in a block of its page's. SEND: the button of a form of its own. THERE: the one that is held already. }}
<label class="form-label" for="{{ID}}">{{LABEL}}</label>
{{#SEND}}<div class="with-button">{{/SEND}}
<input class="form-control" type="file" id="{{ID}}" name="{{ID}}" accept="{{ACCEPT}}" {{#LOOKED_AT}}data-paper{{/LOOKED_AT}} {{#REQUIRED}}required{{/REQUIRED}} aria-describedby="{{ID}}-hint {{ID}}-error" {{#ERROR}}aria-invalid="true"{{/ERROR}}>
{{#SEND}}<button type="submit" class="btn btn-outline-primary">{{DEED}}{{LABEL}}</button></div>{{/SEND}}
<div class="form-text" id="{{ID}}-hint">{{#HINT}}{{TEXT}}{{/HINT}}{{>HINT_LINK}}{{#THERE}}{{BEFORE}}<a href="{{URL}}" target="_blank">{{NAME}}</a>{{AFTER}}{{/THERE}}</div>
<div class="field-error" id="{{ID}}-error" aria-live="polite">{{#ERROR}}{{TEXT}}{{/ERROR}}</div>
