{{%AUTOESCAPE context="HTML"}}
{{! What a picture shows, with the picture (door/proofs.hpp). In a form that posts. }}
<div class="field">
  <input type="hidden" name="captcha_token" value="{{TOKEN}}">
  <label class="form-label" for="{{ID}}">{{LABEL}}</label>
  <div class="with-button">
    <input class="form-control" type="text" id="{{ID}}" name="{{ID}}" {{#MAXLENGTH}}maxlength="{{TEXT}}"{{/MAXLENGTH}} autocomplete="off" autocapitalize="off" spellcheck="false" required
           aria-describedby="{{ID}}-hint {{ID}}-error" {{#ERROR}}aria-invalid="true"{{/ERROR}}>
    <img class="captcha" id="{{ID}}-picture" src="{{PREFIX}}/captcha/{{TOKEN}}" alt="验证码图片" width="160" height="56">
    <a href="" data-fresh-captcha="{{PREFIX}}/captcha">换一张</a>
  </div>
  <div class="form-text" id="{{ID}}-hint">{{#HINT}}{{TEXT}}{{/HINT}}</div>
  <div class="field-error" id="{{ID}}-error">{{#ERROR}}{{TEXT}}{{/ERROR}}</div>
</div>
