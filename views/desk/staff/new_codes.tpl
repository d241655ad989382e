{{%AUTOESCAPE context="HTML"}}
{{! 重新生成恢复码: by the password; those before are void. }}
<a class="back" href="{{PREFIX}}/desk/account">返回账号</a>
<section class="panel panel-narrow" aria-labelledby="title">
  <h1 id="title">重新生成恢复码</h1>
  {{>ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/desk/account/recovery-codes" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="text" value="{{USERNAME}}" autocomplete="username" readonly hidden>
    <div class="fields fields-one">
      {{>OLD_PASSWORD_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">重新生成</button></div>
    <p class="form-text">以前的恢复码全部作废，新的只显示一次。请先准备好打印机。</p>
  </form>
</section>
