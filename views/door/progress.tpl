{{%AUTOESCAPE context="HTML"}}
{{! 查询办理进度: an order's number, and a code to its mobile. }}
<section class="panel panel-narrow" aria-labelledby="title">
  <a class="back" href="{{PREFIX}}/">返回登录</a>
  <h1 id="title">查询办理进度</h1>
  {{>ERROR_SUMMARY}}
  {{#SMS_SENT}}
  <div class="alert alert-info" role="status" tabindex="-1" data-focus>如果有这个订单，验证码已发送到它登记的手机号，5 分钟内有效。</div>
  {{/SMS_SENT}}
  <form id="form" method="post" action="{{PREFIX}}/progress" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <button type="submit" class="visually-hidden" tabindex="-1" aria-hidden="true"></button>
    <div class="fields fields-one">
      {{>ORDER_NUMBER_FIELD}}
      {{>SMS_CODE_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">查询</button></div>
  </form>
</section>
