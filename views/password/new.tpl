{{%AUTOESCAPE context="HTML"}}
{{! Setting a new password by a one-time one. }}
<section class="panel panel-narrow" aria-labelledby="title">
  <a class="back" href="{{PREFIX}}/">返回登录</a>
  <h1 id="title">设置新密码</h1>
  {{#ERROR_SUMMARY}}
  <div class="error-summary" role="alert" tabindex="-1" data-focus>
    <h2>请更正以下内容</h2>
    <ul>{{#ERRORS}}<li><a href="#{{FIELD}}">{{TEXT}}</a></li>{{/ERRORS}}</ul>
  </div>
  {{/ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/password/new" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields fields-one">
      <div class="field">
        <label class="form-label" for="name">企业名称</label>
        <input class="form-control" type="text" id="name" name="name" value="{{NAME}}" maxlength="100" autocomplete="username" required
               aria-describedby="name-hint name-error" {{#NAME_ERROR}}aria-invalid="true"{{/NAME_ERROR}}>
        <div class="form-text" id="name-hint">注册时的企业全称。</div>
        <div class="field-error" id="name-error">{{#NAME_ERROR}}{{TEXT}}{{/NAME_ERROR}}</div>
      </div>
      <div class="field">
        <label class="form-label" for="one_time_password">一次性密码</label>
        <input class="form-control" type="text" id="one_time_password" name="one_time_password" maxlength="20" autocomplete="one-time-code" autocapitalize="off" spellcheck="false" required
               aria-describedby="one_time_password-hint one_time_password-error" {{#ONE_TIME_PASSWORD_ERROR}}aria-invalid="true"{{/ONE_TIME_PASSWORD_ERROR}}>
        <div class="form-text" id="one_time_password-hint">短信中的 10 位密码，15 分钟内有效，区分大小写。</div>
        <div class="field-error" id="one_time_password-error">{{#ONE_TIME_PASSWORD_ERROR}}{{TEXT}}{{/ONE_TIME_PASSWORD_ERROR}}</div>
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
    <div class="buttons"><button class="btn btn-primary">确定</button></div>
    <p class="form-text">没有收到短信？<a href="{{PREFIX}}/password/forgot">重新获取一次性密码</a>，每天最多 3 次；仍收不到请致电客服 {{SERVICE_PHONE}}。</p>
  </form>
</section>
<script src="{{ASSETS}}/password.js" defer></script>
