{{%AUTOESCAPE context="HTML"}}
{{! Setting a new password by a one-time one. }}
<section class="panel panel-narrow" aria-labelledby="title">
  <a class="back" href="{{PREFIX}}/">返回登录</a>
  <h1 id="title">设置新密码</h1>
  {{>ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/password/new" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields fields-one">
      {{>NAME_FIELD}}
      {{>ONE_TIME_PASSWORD_FIELD}}
      {{>PASSWORD_FIELD}}
      {{>PASSWORD_AGAIN_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">确定</button></div>
    <p class="form-text">没有收到短信？<a href="{{PREFIX}}/password/forgot">重新获取一次性密码</a>，每天最多 3 次；仍收不到请致电客服 {{SERVICE_PHONE}}。</p>
  </form>
</section>
