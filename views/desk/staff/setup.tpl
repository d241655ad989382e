{{%AUTOESCAPE context="HTML"}}
{{! 设置账号: password and authenticator, by the link that an administrator gave. }}
<section class="panel panel-narrow" aria-labelledby="title">
  <h1 id="title">设置账号</h1>
  <dl class="details">
    <dt>姓名</dt><dd>{{NAME}}</dd>
    <dt>用户名</dt><dd>{{USERNAME}}</dd>
    <dt>角色</dt><dd>{{ROLE}}</dd>
  </dl>
  {{>ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/desk/setup/{{TOKEN}}" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="text" value="{{USERNAME}}" autocomplete="username" readonly hidden>
    <div class="fields fields-one">
      {{>PASSWORD_FIELD}}
      {{>PASSWORD_AGAIN_FIELD}}
      {{>FRESH_TOTP}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">完成设置</button></div>
  </form>
</section>
