{{%AUTOESCAPE context="HTML"}}
{{! 邮件通知: where, and of what. }}
<a class="back" href="{{PREFIX}}/contact">返回</a>
<div class="page-head">
  <div>
    <h1>邮件通知</h1>
    <p class="lead-text">订单每走一步，系统都会发一封邮件。短信只在发货、拒绝和退回补正时发送。</p>
  </div>
</div>
<section class="panel">
  {{>ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/contact/mail" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields">
      {{>MAIL_ADDRESSES_FIELD}}
      {{>MAIL_PURPOSES_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">确认更新</button><a class="btn btn-link" href="{{PREFIX}}/contact">取消</a></div>
  </form>
</section>
