{{%AUTOESCAPE context="HTML"}}
{{! A new mobile number: the password, a code to the old number or the desk's grant, a code to the new one. }}
<a class="back" href="{{PREFIX}}/contact">返回</a>
<section class="panel panel-narrow" aria-labelledby="title">
  <h1 id="title">更换手机号</h1>
  {{#ERROR_SUMMARY}}
  <div class="error-summary" role="alert" tabindex="-1" data-focus>
    <h2>请更正以下内容</h2>
    <ul>{{#ERRORS}}<li><a href="#{{FIELD}}">{{TEXT}}</a></li>{{/ERRORS}}</ul>
  </div>
  {{/ERROR_SUMMARY}}
  {{#WITH_GRANT}}
  <div class="alert alert-success">申请 <span class="code">{{NUMBER}}</span> 已获许可，不需要原手机号的验证码。请在 <time datetime="{{ENDS_ISO}}">{{ENDS}}</time> 之前完成更换。</div>
  {{/WITH_GRANT}}
  {{#REQUEST_OPEN}}
  <div class="alert alert-info">柜台办理的申请 <span class="code">{{NUMBER}}</span> 正在等待核对材料，结果会显示在这里。</div>
  {{/REQUEST_OPEN}}
  {{#REQUEST_REFUSED}}
  <div class="alert alert-warning">申请 <span class="code">{{NUMBER}}</span> 未通过：{{REASON}}</div>
  {{/REQUEST_REFUSED}}
  {{#GRANT_ENDED}}
  <div class="alert alert-warning">申请 <span class="code">{{NUMBER}}</span> 的许可已过期，需要时请重新申请。</div>
  {{/GRANT_ENDED}}
  <p>现在的手机号：{{OLD_MOBILE}}。{{#MAY_REQUEST}}它已经不能接收短信？<a href="{{PREFIX}}/contact/mobile/request">申请柜台办理</a>{{/MAY_REQUEST}}</p>
  <form id="form" method="post" action="{{PREFIX}}/contact/mobile" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="text" value="{{COMPANY_NAME}}" autocomplete="username" readonly hidden>
    <button class="visually-hidden" tabindex="-1" aria-hidden="true"></button>
    <div class="fields fields-one">
      {{#BY_OLD_CODE}}
      <div class="field">
        <label class="form-label" for="old_code">原手机号的验证码</label>
        <div class="with-button">
          <input class="form-control" type="text" id="old_code" name="old_code" maxlength="6" inputmode="numeric" autocomplete="one-time-code" required
                 aria-describedby="old_code-hint old_code-error" {{#OLD_CODE_ERROR}}aria-invalid="true"{{/OLD_CODE_ERROR}}>
          <button class="btn btn-outline-primary" id="old_code-button" formaction="{{PREFIX}}/contact/mobile/old-code" data-cooldown="{{OLD_COOLDOWN}}" data-text-code="old_code" aria-label="获取原手机号的验证码">获取验证码</button>
        </div>
        <div class="form-text" id="old_code-hint" role="status"></div>
        <div class="field-error" id="old_code-error">{{#OLD_CODE_ERROR}}{{TEXT}}{{/OLD_CODE_ERROR}}</div>
      </div>
      {{/BY_OLD_CODE}}
      <div class="field">
        <label class="form-label" for="mobile">新手机号</label>
        <input class="form-control" type="tel" id="mobile" name="mobile" value="{{MOBILE}}" maxlength="20" inputmode="tel" autocomplete="tel-national" required {{#GRANTED}}readonly{{/GRANTED}}
               aria-describedby="mobile-hint mobile-error" {{#MOBILE_ERROR}}aria-invalid="true"{{/MOBILE_ERROR}}>
        <div class="form-text" id="mobile-hint">{{#BY_OLD_CODE}}只能填写手机号。{{/BY_OLD_CODE}}{{#GRANTED}}许可只用于申请书上的这个号码。{{/GRANTED}}</div>
        <div class="field-error" id="mobile-error">{{#MOBILE_ERROR}}{{TEXT}}{{/MOBILE_ERROR}}</div>
      </div>
      <div class="field">
        <label class="form-label" for="new_code">新手机号的验证码</label>
        <div class="with-button">
          <input class="form-control" type="text" id="new_code" name="new_code" maxlength="6" inputmode="numeric" autocomplete="one-time-code" required
                 aria-describedby="new_code-hint new_code-error" {{#NEW_CODE_ERROR}}aria-invalid="true"{{/NEW_CODE_ERROR}}>
          <button class="btn btn-outline-primary" id="new_code-button" formaction="{{PREFIX}}/contact/mobile/new-code" data-cooldown="{{NEW_COOLDOWN}}" data-text-code="mobile new_code" aria-label="获取新手机号的验证码">获取验证码</button>
        </div>
        <div class="form-text" id="new_code-hint" role="status"></div>
        <div class="field-error" id="new_code-error">{{#NEW_CODE_ERROR}}{{TEXT}}{{/NEW_CODE_ERROR}}</div>
      </div>
      <div class="field">
        <label class="form-label" for="password">登录密码</label>
        <input class="form-control" type="password" id="password" name="password" autocomplete="current-password" required
               aria-describedby="password-hint password-error" {{#PASSWORD_ERROR}}aria-invalid="true"{{/PASSWORD_ERROR}}>
        <div class="form-text" id="password-hint">登录本系统的密码。</div>
        <div class="field-error" id="password-error">{{#PASSWORD_ERROR}}{{TEXT}}{{/PASSWORD_ERROR}}</div>
      </div>
    </div>
    <div class="buttons"><button class="btn btn-primary">确认更换</button></div>
  </form>
  {{#WITH_GRANT}}{{>MOBILE_REQUEST_WITHDRAWAL}}{{/WITH_GRANT}}
  {{#REQUEST_OPEN}}{{>MOBILE_REQUEST_WITHDRAWAL}}{{/REQUEST_OPEN}}
</section>
<script src="{{ASSETS}}/text_code.js" defer></script>
