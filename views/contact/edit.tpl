{{%AUTOESCAPE context="HTML"}}
{{! 用户信息: the form. The mobile number has its own page. }}
<a class="back" href="{{PREFIX}}/contact">返回</a>
<div class="page-head"><h1>用户信息</h1></div>
<section class="panel">
  {{#ERROR_SUMMARY}}
  <div class="error-summary" role="alert" tabindex="-1" data-focus>
    <h2>请更正以下内容</h2>
    <ul>{{#ERRORS}}<li><a href="#{{FIELD}}">{{TEXT}}</a></li>{{/ERRORS}}</ul>
  </div>
  {{/ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/contact" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields">
      <div class="field">
        <label class="form-label" for="contact">联系人</label>
        <input class="form-control" type="text" id="contact" name="contact" value="{{CONTACT}}" maxlength="50" autocomplete="name" required
               aria-describedby="contact-hint contact-error" {{#CONTACT_ERROR}}aria-invalid="true"{{/CONTACT_ERROR}}>
        <div class="form-text" id="contact-hint">办理证书时由谁联系，填写姓名。</div>
        <div class="field-error" id="contact-error">{{#CONTACT_ERROR}}{{TEXT}}{{/CONTACT_ERROR}}</div>
      </div>
      <div class="field">
        <label class="form-label" for="mobile">联系方式</label>
        <input class="form-control" type="tel" id="mobile" value="{{MOBILE}}" readonly aria-describedby="mobile-hint">
        <div class="form-text" id="mobile-hint">更换需要短信验证：<a href="{{PREFIX}}/contact/mobile">更换手机号</a></div>
      </div>
    </div>
    <div class="buttons"><button class="btn btn-primary">确认更新</button><a class="btn btn-link" href="{{PREFIX}}/contact">取消</a></div>
  </form>
</section>
