{{%AUTOESCAPE context="HTML"}}
{{! 登录: the desk's sign-in, with the one-time code of an authenticator program. }}
<section class="panel panel-narrow" aria-labelledby="title">
  <h1 id="title">登录</h1>
  <form id="form" method="post" action="{{PREFIX}}/desk/session" novalidate>
    {{>ERROR_SUMMARY}}
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields">
      {{>USERNAME_FIELD}}
      {{>PASSWORD_FIELD}}
      {{>CAPTCHA}}
      {{>TOTP_FIELD}}
    </div>
    <div class="buttons"><button class="btn btn-primary">登录</button></div>
  </form>
</section>
