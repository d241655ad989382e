{{%AUTOESCAPE context="HTML"}}
{{! 新建人员: an account that its member sets up by a link. }}
<a class="back" href="{{PREFIX}}/desk/staff">返回人员管理</a>
<section class="panel panel-narrow" aria-labelledby="title">
  <h1 id="title">新建人员</h1>
  {{>ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/desk/staff" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields fields-one">
      {{>USERNAME_FIELD}}
      {{>NAME_FIELD}}
      {{>ROLE_FIELD}}
      {{>OUTLET_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">建立账号</button></div>
    <p class="form-text">建立后显示一个设置链接，24 小时内有效。请交给本人，由本人设置密码和身份验证器。</p>
  </form>
</section>
