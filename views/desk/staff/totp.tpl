{{%AUTOESCAPE context="HTML"}}
{{! 更换身份验证器: one's own, by the password. }}
<a class="back" href="{{PREFIX}}/desk/account">返回账号</a>
<section class="panel panel-narrow" aria-labelledby="title">
  <h1 id="title">更换身份验证器</h1>
  {{>ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/desk/account/totp" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="text" value="{{USERNAME}}" autocomplete="username" readonly hidden>
    <div class="fields fields-one">
      {{>OLD_PASSWORD_FIELD}}
      {{>FRESH_TOTP}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">更换</button></div>
    <p class="form-text">更换后，原来的身份验证器不能再用，其他设备退出登录。恢复码不变。</p>
  </form>
</section>
