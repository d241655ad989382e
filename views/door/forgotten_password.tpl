{{%AUTOESCAPE context="HTML"}}
{{! 找回密码: a one-time password goes to the registered mobile. }}
<section class="panel panel-narrow" aria-labelledby="title">
  <a class="back" href="{{PREFIX}}/">返回登录</a>
  <h1 id="title">找回密码</h1>
  {{>ERROR_SUMMARY}}
  <p>一次性密码将以短信发送到企业注册的手机号。用它设置新密码之前，原密码仍然有效。</p>
  <form id="form" method="post" action="{{PREFIX}}/password/forgot" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields fields-one">
      {{>NAME_FIELD}}
      {{>CAPTCHA_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">确定</button></div>
  </form>
</section>
