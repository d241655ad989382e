{{%AUTOESCAPE context="HTML"}}
{{! A new mobile number: the password, a code to the old number or the desk's grant, a code to the new one. }}
<a class="back" href="{{PREFIX}}/contact">返回</a>
<section class="panel panel-narrow" aria-labelledby="title">
  <h1 id="title">更换手机号</h1>
  {{>ERROR_SUMMARY}}
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
    <button type="submit" class="visually-hidden" tabindex="-1" aria-hidden="true"></button>
    <div class="fields fields-one">
      {{>OLD_CODE_FIELD}}
      {{>MOBILE_FIELD}}
      {{>NEW_CODE_FIELD}}
      {{>PASSWORD_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">确认更换</button></div>
  </form>
  {{#WITH_GRANT}}{{>MOBILE_REQUEST_WITHDRAWAL}}{{/WITH_GRANT}}
  {{#REQUEST_OPEN}}{{>MOBILE_REQUEST_WITHDRAWAL}}{{/REQUEST_OPEN}}
</section>
