{{%AUTOESCAPE context="HTML"}}
{{! 登录: signing in, and asking for a one-time password in a dialog. }}
<div class="front">
  <div class="welcome">
    <p class="welcome-title">数字证书与电子签章，在线办理</p>
    <ol>
      <li><strong>注册企业</strong>完善单位与开票资料，一次填写，长期使用</li>
      <li><strong>提交申请</strong>选择证书与签章，上传盖章的申请表</li>
      <li><strong>扫码付款</strong>支付宝扫码，审核不通过原路退回</li>
      <li><strong>收取证书</strong>快递到付，或到就近网点领取</li>
    </ol>
  </div>
  <section class="panel panel-narrow" aria-labelledby="title">
    <h1 id="title">登录</h1>
    {{>ERROR_SUMMARY}}
    {{#SMS_SENT}}
    <div class="alert alert-info" role="status" tabindex="-1" data-focus>如果这个企业已经注册，验证码已发送到它的注册手机号，5 分钟内有效。请填写登录密码和验证码。</div>
    {{/SMS_SENT}}
    <form id="form" method="post" action="{{PREFIX}}/session" novalidate>
      <input type="hidden" name="csrf" value="{{CSRF}}">
      <button type="submit" class="visually-hidden" tabindex="-1" aria-hidden="true"></button>
      <div class="fields fields-one">
        {{>NAME_FIELD}}
        {{>PASSWORD_FIELD}}
        {{#BY_PICTURE}}
        {{>CAPTCHA_FIELD}}
        <div class="form-text">看不清或看不到图片？<button type="submit" class="btn btn-link btn-sm" formaction="{{PREFIX}}/session/code">获取短信验证码</button></div>
        {{/BY_PICTURE}}
        {{>SMS_CODE_FIELD}}
      </div>
      <div class="buttons"><button type="submit" class="btn btn-primary">登录</button></div>
    </form>
    <div class="buttons">
      <form method="get" action="{{PREFIX}}/register"><button type="submit" class="btn btn-outline-primary">注册</button></form>
      <form method="get" action="{{PREFIX}}/password/forgot"><button type="submit" class="btn btn-link" data-dialog="#forgot">忘记密码？</button></form>
      <form method="get" action="{{PREFIX}}/progress"><button type="submit" class="btn btn-link">查询办理进度</button></form>
    </div>
    {{#BY_CERTIFICATE}}<p class="form-text">证书快到期了？<a href="{{URL}}">用证书登录办理延期</a>，企业信息没有变化时不用上传材料。</p>{{/BY_CERTIFICATE}}
  </section>
</div>
<dialog class="dialog" id="forgot" aria-labelledby="forgot-title">
  <h2 id="forgot-title">找回密码</h2>
  <p>一次性密码将以短信发送到企业注册的手机号。用它设置新密码之前，原密码仍然有效。</p>
  <form method="post" action="{{PREFIX}}/password/forgot" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <input type="hidden" name="captcha_token" value="{{CAPTCHA_TOKEN}}">
    <div class="fields fields-one">
      <div class="field">
        <label class="form-label" for="forgot-name">企业名称</label>
        <input class="form-control" type="text" id="forgot-name" name="name" maxlength="100" autocomplete="username" required aria-describedby="forgot-name-hint">
        <div class="form-text" id="forgot-name-hint">注册时填写的企业全称。</div>
      </div>
      <div class="field">
        <label class="form-label" for="forgot-captcha">验证码</label>
        <div class="with-button">
          <input class="form-control" type="text" id="forgot-captcha" name="captcha" maxlength="8" autocomplete="off" autocapitalize="off" spellcheck="false" required aria-describedby="forgot-captcha-hint">
          <img class="captcha" id="forgot-picture" src="{{PREFIX}}/captcha/{{CAPTCHA_TOKEN}}" alt="验证码图片" width="160" height="56" loading="lazy">
          <a href="{{PREFIX}}/password/forgot" data-fresh-captcha="{{PREFIX}}/captcha">换一张</a>
        </div>
        <div class="form-text" id="forgot-captcha-hint">图片中的字符，不分大小写。</div>
      </div>
    </div>
    <div class="buttons">
      <button type="submit" class="btn btn-primary">确定</button>
      <button class="btn btn-outline-primary" type="button" data-close>取消</button>
    </div>
  </form>
</dialog>
