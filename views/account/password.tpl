{{%AUTOESCAPE context="HTML"}}
{{! The form for a new password, as it comes back with errors. }}
<a class="back" href="{{PREFIX}}/contact">返回</a>
<section class="panel panel-narrow" aria-labelledby="title">
  <h1 id="title">修改密码</h1>
  {{>ERROR_SUMMARY}}
  {{>PASSWORD_CHANGE}}
</section>
