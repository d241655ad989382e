{{%AUTOESCAPE context="HTML"}}
{{! The captcha of a form: CAPTCHA_TOKEN. In a form that posts. }}
<div class="field">
  <input type="hidden" name="captcha_token" value="{{CAPTCHA_TOKEN}}">
  <label class="form-label" for="captcha">验证码</label>
  <div class="with-button">
    <input class="form-control" type="text" id="captcha" name="captcha" maxlength="8" autocomplete="off" autocapitalize="off" spellcheck="false" required
           aria-describedby="captcha-hint captcha-error" {{#CAPTCHA_ERROR}}aria-invalid="true"{{/CAPTCHA_ERROR}}>
    <img class="captcha" id="captcha-picture" src="{{PREFIX}}/captcha/{{CAPTCHA_TOKEN}}" alt="验证码图片" width="160" height="56">
    <a href="" data-refresh="img.captcha">换一张</a>
  </div>
  <div class="form-text" id="captcha-hint">图片中的字符，不分大小写。</div>
  <div class="field-error" id="captcha-error">{{#CAPTCHA_ERROR}}{{TEXT}}{{/CAPTCHA_ERROR}}</div>
</div>
