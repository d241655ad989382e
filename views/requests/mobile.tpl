{{%AUTOESCAPE context="HTML"}}
{{! 申请柜台办理: a new mobile for a company that no longer has the old one. }}
<a class="back" href="{{PREFIX}}/contact/mobile">返回</a>
<section class="panel panel-narrow" aria-labelledby="title">
  <h1 id="title">申请柜台办理</h1>
  {{>ERROR_SUMMARY}}
  <p>原手机号 {{OLD_MOBILE}} 已经不能接收短信时，请上传材料申请更换。工作人员核对后，72 小时内用新手机号的验证码完成更换。原手机号会收到一条短信提醒。</p>
  <form id="form" method="post" action="{{PREFIX}}/contact/mobile/request" enctype="multipart/form-data" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields fields-one">
      {{>MOBILE_FIELD}}
      {{>IDENTITY_PAPERS}}
      {{>PASSWORD_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">提交申请</button></div>
  </form>
</section>
