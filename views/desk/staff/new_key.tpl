{{%AUTOESCAPE context="HTML"}}
{{! 添加安全密钥: a security key takes the place of the one-time code. }}
<a class="back" href="{{PREFIX}}/desk/account">返回我的账号</a>
<section class="panel panel-narrow" aria-labelledby="title">
  <h1 id="title">添加安全密钥</h1>
  <p>登录时触摸安全密钥，代替动态口令。动态口令和恢复码仍然可以使用。</p>
  {{>ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/desk/account/keys" data-key="create" data-challenge="csrf" data-party="{{PARTY}}" data-member="{{MEMBER}}" data-username="{{USERNAME}}" data-known="{{KNOWN}}" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <input type="hidden" name="username" value="{{USERNAME}}" autocomplete="username">
    <input type="hidden" name="key_client_data" value="">
    <input type="hidden" name="key_authenticator_data" value="">
    <div class="fields fields-one">
      {{>KEY_NAME_FIELD}}
      {{>OLD_PASSWORD_FIELD}}
    </div>
    <p class="field-error" data-key-error aria-live="polite"></p>
    <div class="buttons"><button type="submit" class="btn btn-primary">添加</button></div>
  </form>
  <noscript><p class="form-text">添加安全密钥需要启用 JavaScript。</p></noscript>
</section>
