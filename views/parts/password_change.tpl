{{%AUTOESCAPE context="HTML"}}
{{! The form for a new password, for who knows the old one. }}
<form id="form" method="post" action="{{PREFIX}}/contact/password" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}"><input type="text" value="{{COMPANY_NAME}}" autocomplete="username" readonly hidden>
  <div class="fields fields-one">
    <div class="field">
      <label class="form-label" for="old_password">当前密码</label>
      <input class="form-control" type="password" id="old_password" name="old_password" autocomplete="current-password" required
             aria-describedby="old_password-error" {{#OLD_PASSWORD_ERROR}}aria-invalid="true"{{/OLD_PASSWORD_ERROR}}>
      <div class="field-error" id="old_password-error">{{#OLD_PASSWORD_ERROR}}{{TEXT}}{{/OLD_PASSWORD_ERROR}}</div>
    </div>
    <div class="field">
      <label class="form-label" for="password">新密码</label>
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
  </div>
  <div class="buttons"><button class="btn btn-outline-primary">更新密码</button></div>
  <p class="form-text">更新后，所有设备都会退出登录，请用新密码重新登录。</p>
</form>
<script src="{{ASSETS}}/password.js" defer></script>
