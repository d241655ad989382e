{{%AUTOESCAPE context="HTML"}}
{{! 证书登录: what certificate the browser showed, and whether its renewal can begin. }}
<section class="panel panel-narrow" aria-labelledby="title">
  <h1 id="title">证书登录</h1>
  <p>用 90 天内到期的证书登录，企业信息没有变化时，确认、支付即可延期，不用再上传材料。</p>
  {{#SHOWN}}
  <dl class="details">
    <dt>证书主体</dt><dd>{{SUBJECT}}</dd>
    <dt>证书序列号</dt><dd><span class="code">{{SERIAL_NO}}</span></dd>
    <dt>到期时间</dt><dd><time datetime="{{ENDS_ISO}}">{{ENDS}}</time>，剩余 {{DAYS}} 天</dd>
  </dl>
  {{/SHOWN}}
  {{#OBSTACLE}}<div class="alert alert-warning">{{TEXT}}</div>{{/OBSTACLE}}
  {{#CAN_SIGN_IN}}
  <form method="post" action="{{PREFIX}}/renewal/session" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="buttons"><button type="submit" class="btn btn-primary">登录并办理延期</button></div>
  </form>
  {{/CAN_SIGN_IN}}
  {{#OBSTACLE}}
  <div class="buttons">
    <a class="btn btn-primary" href="{{HERE_URL}}">重新选择证书</a>
    <a class="btn btn-outline-primary" href="{{SITE_URL}}/">用密码登录</a>
  </div>
  {{/OBSTACLE}}
  <p class="form-text">支持 RSA 和 P-256 证书。浏览器不支持用 SM2 证书登录：SM2 证书请用密码登录，在「证书管理」里办理延期。</p>
</section>
