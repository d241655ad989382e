{{%AUTOESCAPE context="HTML"}}
{{! 登录: the desk's sign-in, with the one-time code of an authenticator program. }}
<section class="panel panel-narrow" aria-labelledby="title">
  <h1 id="title">登录</h1>
  <form id="form" method="post" action="{{PREFIX}}/desk/session" novalidate>
    {{#ERROR_SUMMARY}}
    <div class="error-summary" role="alert" tabindex="-1" data-focus>
      <h2>请更正以下内容</h2>
      <ul>{{#ERRORS}}<li><a href="#{{FIELD}}">{{TEXT}}</a></li>{{/ERRORS}}</ul>
    </div>
    {{/ERROR_SUMMARY}}
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields">
      <div class="field">
        <label class="form-label" for="username">用户名</label>
        <input class="form-control" type="text" id="username" name="username" value="{{USERNAME}}" maxlength="32" autocomplete="username" autocapitalize="off" spellcheck="false" required
               aria-describedby="username-error" {{#USERNAME_ERROR}}aria-invalid="true"{{/USERNAME_ERROR}}>
        <div class="field-error" id="username-error">{{#USERNAME_ERROR}}{{TEXT}}{{/USERNAME_ERROR}}</div>
      </div>
      <div class="field">
        <label class="form-label" for="password">登录密码</label>
        <input class="form-control" type="password" id="password" name="password" maxlength="128" autocomplete="current-password" required
               aria-describedby="password-error" {{#PASSWORD_ERROR}}aria-invalid="true"{{/PASSWORD_ERROR}}>
        <div class="field-error" id="password-error">{{#PASSWORD_ERROR}}{{TEXT}}{{/PASSWORD_ERROR}}</div>
      </div>
      {{>CAPTCHA}}
      <div class="field">
        <label class="form-label" for="totp">动态口令</label>
        <input class="form-control" type="text" id="totp" name="totp" maxlength="8" inputmode="numeric" autocomplete="one-time-code" required
               aria-describedby="totp-hint totp-error" {{#TOTP_ERROR}}aria-invalid="true"{{/TOTP_ERROR}}>
        <div class="form-text" id="totp-hint">身份验证器上的 6 位数字，每 30 秒更新，每个只能用一次。</div>
        <div class="field-error" id="totp-error">{{#TOTP_ERROR}}{{TEXT}}{{/TOTP_ERROR}}</div>
      </div>
    </div>
    <div class="buttons"><button class="btn btn-primary">登录</button></div>
  </form>
</section>
