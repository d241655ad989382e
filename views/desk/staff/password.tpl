{{%AUTOESCAPE context="HTML"}}
{{! 修改密码: one's own, by the old one. }}
<a class="back" href="{{PREFIX}}/desk/account">返回账号</a>
<section class="panel panel-narrow" aria-labelledby="title">
  <h1 id="title">修改密码</h1>
  {{>ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/desk/account/password" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="text" value="{{USERNAME}}" autocomplete="username" readonly hidden>
    <div class="fields fields-one">
      {{>OLD_PASSWORD_FIELD}}
      {{>PASSWORD_FIELD}}
      {{>PASSWORD_AGAIN_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">更新密码</button></div>
    <p class="form-text">更新后，其他设备退出登录。</p>
  </form>
</section>
