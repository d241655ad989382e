{{%AUTOESCAPE context="HTML"}}
{{! 注册: a company gets its account. }}
<section class="panel panel-narrow" aria-labelledby="title">
  <a class="back" href="{{PREFIX}}/">返回登录</a>
  <h1 id="title">注册</h1>
  {{#ERROR_SUMMARY}}
  <div class="error-summary" role="alert" tabindex="-1" data-focus>
    <h2>请更正以下内容</h2>
    <ul>{{#ERRORS}}<li><a href="#{{FIELD}}">{{TEXT}}</a></li>{{/ERRORS}}</ul>
  </div>
  {{/ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/register" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="agreement" value="{{AGREEMENT_VERSION}}">
    <button class="visually-hidden" tabindex="-1" aria-hidden="true"></button>
    <div class="fields fields-one">
      <div class="field">
        <label class="form-label" for="name">企业名称</label>
        <input class="form-control" type="text" id="name" name="name" value="{{NAME}}" maxlength="100" autocomplete="username" required
               aria-describedby="name-hint name-error" {{#NAME_ERROR}}aria-invalid="true"{{/NAME_ERROR}}>
        <div class="form-text" id="name-hint">企业全称，与营业执照一致。</div>
        <div class="field-error" id="name-error">{{#NAME_ERROR}}{{TEXT}}{{/NAME_ERROR}}</div>
      </div>
      <div class="field">
        <label class="form-label" for="credit_code">统一社会信用代码</label>
        <input class="form-control" type="text" id="credit_code" name="credit_code" value="{{CREDIT_CODE}}" maxlength="24" autocomplete="off" spellcheck="false" required
               aria-describedby="credit_code-hint credit_code-error" {{#CREDIT_CODE_ERROR}}aria-invalid="true"{{/CREDIT_CODE_ERROR}}>
        <div class="form-text" id="credit_code-hint">营业执照上的 18 位代码。</div>
        <div class="field-error" id="credit_code-error">{{#CREDIT_CODE_ERROR}}{{TEXT}}{{/CREDIT_CODE_ERROR}}</div>
      </div>
      <div class="field">
        <label class="form-label" for="contact">联系人</label>
        <input class="form-control" type="text" id="contact" name="contact" value="{{CONTACT}}" maxlength="50" autocomplete="name" required
               aria-describedby="contact-hint contact-error" {{#CONTACT_ERROR}}aria-invalid="true"{{/CONTACT_ERROR}}>
        <div class="form-text" id="contact-hint">办理证书时由谁联系，填写姓名。</div>
        <div class="field-error" id="contact-error">{{#CONTACT_ERROR}}{{TEXT}}{{/CONTACT_ERROR}}</div>
      </div>
      <div class="field">
        <label class="form-label" for="mobile">联系方式</label>
        <input class="form-control" type="tel" id="mobile" name="mobile" value="{{MOBILE}}" maxlength="20" inputmode="tel" autocomplete="tel-national" required
               aria-describedby="mobile-hint mobile-error" {{#MOBILE_ERROR}}aria-invalid="true"{{/MOBILE_ERROR}}>
        <div class="form-text" id="mobile-hint">用于接收短信，只能填写手机号。</div>
        <div class="field-error" id="mobile-error">{{#MOBILE_ERROR}}{{TEXT}}{{/MOBILE_ERROR}}</div>
      </div>
      <div class="field">
        <label class="form-label" for="sms_code">短信验证码</label>
        <div class="with-button">
          <input class="form-control" type="text" id="sms_code" name="sms_code" maxlength="6" inputmode="numeric" autocomplete="one-time-code" required
                 aria-describedby="sms_code-hint sms_code-error" {{#SMS_CODE_ERROR}}aria-invalid="true"{{/SMS_CODE_ERROR}}>
          <button class="btn btn-outline-primary" id="sms_code-button" formaction="{{PREFIX}}/register/code" data-cooldown="{{COOLDOWN}}" data-text-code="mobile sms_code">获取验证码</button>
        </div>
        <div class="form-text" id="sms_code-hint" role="status">{{#SMS_SENT}}验证码已发送，5 分钟内有效。{{/SMS_SENT}}</div>
        <div class="field-error" id="sms_code-error">{{#SMS_CODE_ERROR}}{{TEXT}}{{/SMS_CODE_ERROR}}</div>
      </div>
      <div class="field">
        <label class="form-label" for="password">登录密码</label>
        <input class="form-control" type="password" id="password" name="password" autocomplete="new-password" required
               aria-describedby="password-hint password-error" {{#PASSWORD_ERROR}}aria-invalid="true"{{/PASSWORD_ERROR}}>
        <div class="form-text" id="password-hint">至少 8 个字符，不能是常见密码、企业名称或手机号。</div>
        <div class="form-text" data-strength-of="password" aria-live="polite"></div>
        <div class="field-error" id="password-error">{{#PASSWORD_ERROR}}{{TEXT}}{{/PASSWORD_ERROR}}</div>
      </div>
      <div class="field">
        <label class="form-label" for="password_again">确认密码</label>
        <input class="form-control" type="password" id="password_again" name="password_again" autocomplete="new-password" required
               aria-describedby="password_again-hint password_again-error" {{#PASSWORD_AGAIN_ERROR}}aria-invalid="true"{{/PASSWORD_AGAIN_ERROR}}>
        <div class="form-text" id="password_again-hint">再填写一次同样的密码。</div>
        <div class="field-error" id="password_again-error">{{#PASSWORD_AGAIN_ERROR}}{{TEXT}}{{/PASSWORD_AGAIN_ERROR}}</div>
      </div>
      <div class="field">
        <div class="form-check">
          <input class="form-check-input" type="checkbox" id="consent" name="consent" value="yes" required aria-describedby="consent-hint consent-error"
                 {{#CONSENT}}checked{{/CONSENT}} {{#CONSENT_ERROR}}aria-invalid="true"{{/CONSENT_ERROR}}>
          <label class="form-check-label" for="consent">我已阅读并同意服务协议</label>
        </div>
        <div class="form-text" id="consent-hint"><a href="{{PREFIX}}/agreement" target="_blank">阅读服务协议（新窗口）</a></div>
        <div class="field-error" id="consent-error">{{#CONSENT_ERROR}}{{TEXT}}{{/CONSENT_ERROR}}</div>
      </div>
    </div>
    <div class="buttons"><button class="btn btn-primary">注册</button></div>
  </form>
</section>
<script src="{{ASSETS}}/text_code.js" defer></script>
<script src="{{ASSETS}}/password.js" defer></script>
