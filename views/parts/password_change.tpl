{{%AUTOESCAPE context="HTML"}}
{{! The form for a new password, for who knows the old one. }}
<form id="form" method="post" action="{{PREFIX}}/contact/password" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}"><input type="text" value="{{COMPANY_NAME}}" autocomplete="username" readonly hidden>
  <div class="fields fields-one">
    {{>OLD_PASSWORD_FIELD}}
    {{>PASSWORD_FIELD}}
    {{>PASSWORD_AGAIN_FIELD}}
  </div>
  <div class="buttons"><button type="submit" class="btn btn-outline-primary">更新密码</button></div>
  <p class="form-text">更新后，所有设备都会退出登录，请用新密码重新登录。</p>
</form>
