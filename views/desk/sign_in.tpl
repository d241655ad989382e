{{%AUTOESCAPE context="HTML"}}
{{! 登录: the desk's sign-in, with the one-time code of an authenticator program. }}
<section class="panel panel-narrow" aria-labelledby="title">
  <h1 id="title">登录</h1>
  <form id="form" method="post" action="{{PREFIX}}/desk/session" data-key="get" data-challenge="captcha_token" data-party="{{PARTY}}" novalidate>
    {{>ERROR_SUMMARY}}
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields">
      {{>USERNAME_FIELD}}
      {{>PASSWORD_FIELD}}
      {{>CAPTCHA_FIELD}}
      {{>TOTP_FIELD}}
    </div>
    <input type="hidden" name="key_id" value=""><input type="hidden" name="key_client_data" value="">
    <input type="hidden" name="key_authenticator_data" value=""><input type="hidden" name="key_signature" value="">
    <p class="field-error" data-key-error aria-live="polite"></p>
    <div class="buttons"><button type="submit" class="btn btn-primary">登录</button> <button type="button" class="btn btn-outline-primary" data-key-button hidden>用安全密钥登录</button></div>
  </form>
</section>
