{{%AUTOESCAPE context="HTML"}}
{{! 找回密码: a one-time password goes to the registered mobile. }}
<section class="panel panel-narrow" aria-labelledby="title">
  <a class="back" href="{{PREFIX}}/">返回登录</a>
  <h1 id="title">找回密码</h1>
  {{#ERROR_SUMMARY}}
  <div class="error-summary" role="alert" tabindex="-1" data-focus>
    <h2>请更正以下内容</h2>
    <ul>{{#ERRORS}}<li><a href="#{{FIELD}}">{{TEXT}}</a></li>{{/ERRORS}}</ul>
  </div>
  {{/ERROR_SUMMARY}}
  <p>一次性密码将以短信发送到企业注册的手机号。用它设置新密码之前，原密码仍然有效。</p>
  <form id="form" method="post" action="{{PREFIX}}/password/forgot" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields fields-one">
      <div class="field">
        <label class="form-label" for="name">企业名称</label>
        <input class="form-control" type="text" id="name" name="name" value="{{NAME}}" maxlength="100" autocomplete="username" required
               aria-describedby="name-hint name-error" {{#NAME_ERROR}}aria-invalid="true"{{/NAME_ERROR}}>
        <div class="form-text" id="name-hint">注册时的企业全称。</div>
        <div class="field-error" id="name-error">{{#NAME_ERROR}}{{TEXT}}{{/NAME_ERROR}}</div>
      </div>
      {{>CAPTCHA}}
    </div>
    <div class="buttons"><button class="btn btn-primary">确定</button></div>
  </form>
</section>
