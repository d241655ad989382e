{{%AUTOESCAPE context="HTML"}}
{{! 申请柜台办理: a new mobile for a company that no longer has the old one. }}
<a class="back" href="{{PREFIX}}/contact/mobile">返回</a>
<section class="panel panel-narrow" aria-labelledby="title">
  <h1 id="title">申请柜台办理</h1>
  {{#ERROR_SUMMARY}}
  <div class="error-summary" role="alert" tabindex="-1" data-focus>
    <h2>请更正以下内容</h2>
    <ul>{{#ERRORS}}<li><a href="#{{FIELD}}">{{TEXT}}</a></li>{{/ERRORS}}</ul>
    <p>文件需要重新选择。</p>
  </div>
  {{/ERROR_SUMMARY}}
  <p>原手机号 {{OLD_MOBILE}} 已经不能接收短信时，请上传材料申请更换。工作人员核对后，72 小时内用新手机号的验证码完成更换。原手机号会收到一条短信提醒。</p>
  <form id="form" method="post" action="{{PREFIX}}/contact/mobile/request" enctype="multipart/form-data" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields fields-one">
      <div class="field">
        <label class="form-label" for="mobile">新手机号</label>
        <input class="form-control" type="tel" id="mobile" name="mobile" value="{{MOBILE}}" maxlength="20" inputmode="tel" autocomplete="tel-national" required
               aria-describedby="mobile-hint mobile-error" {{#MOBILE_ERROR}}aria-invalid="true"{{/MOBILE_ERROR}}>
        <div class="form-text" id="mobile-hint">与申请书上写的一致，许可只用于这个号码。</div>
        <div class="field-error" id="mobile-error">{{#MOBILE_ERROR}}{{TEXT}}{{/MOBILE_ERROR}}</div>
      </div>
      {{>IDENTITY_PAPERS}}
      <div class="field">
        <label class="form-label" for="password">登录密码</label>
        <input class="form-control" type="password" id="password" name="password" autocomplete="current-password" required
               aria-describedby="password-error" {{#PASSWORD_ERROR}}aria-invalid="true"{{/PASSWORD_ERROR}}>
        <div class="field-error" id="password-error">{{#PASSWORD_ERROR}}{{TEXT}}{{/PASSWORD_ERROR}}</div>
      </div>
    </div>
    <div class="buttons"><button class="btn btn-primary">提交申请</button></div>
  </form>
</section>
