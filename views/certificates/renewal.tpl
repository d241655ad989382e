{{%AUTOESCAPE context="HTML"}}
{{! 证书延期: for who signed in with the certificate; everything as it was, or the ordinary way. }}
<div class="page-head">
  <div>
    <h1>证书延期</h1>
    <p class="lead-text">本次用证书登录，只能办理这个证书的延期。办理其他业务，请退出后用密码登录。</p>
  </div>
</div>
{{#UNDER_WAY}}<div class="alert alert-info alert-action"><p>这个证书的延期订单 <span class="code">{{NO}}</span> 正在办理。</p><a class="btn btn-primary" href="{{URL}}">查看订单</a></div>{{/UNDER_WAY}}
{{#OBSTACLE}}<div class="alert alert-warning"><p>{{TEXT}}</p><p>请退出后用密码登录，在「证书管理」里打开这个证书，选择「延期」，按提示填写并上传材料。</p></div>{{/OBSTACLE}}
<section class="panel" aria-labelledby="certificate-title">
  <h2 id="certificate-title">要延期的证书</h2>
  {{>CERTIFICATE}}
</section>
{{#CAN_RENEW}}
<section class="panel" aria-labelledby="order-title">
  <h2 id="order-title">订单内容</h2>
  <dl class="details details-two">
    <div><dt>企业名称</dt><dd>{{COMPANY_NAME_NOW}}</dd></div>
    <div><dt>统一社会信用代码</dt><dd class="code">{{CREDIT_CODE}}</dd></div>
    <div><dt>法人姓名</dt><dd>{{LEGAL_PERSON}}</dd></div>
    <div><dt>应用平台</dt><dd>{{PLATFORM_NAME}}</dd></div>
    <div><dt>经办人姓名</dt><dd>{{HANDLER_NAME}}</dd></div>
    <div><dt>手机号码</dt><dd>{{HANDLER_MOBILE}}</dd></div>
    <div><dt>获取方式</dt><dd>{{DELIVERY}}{{#OUTLET}}，{{NAME}}{{/OUTLET}}</dd></div>
    {{#ADDRESS}}<div><dt>回寄收件地址</dt><dd>{{TEXT}}</dd></div>{{/ADDRESS}}
    {{#SEALS}}<div><dt>签章数量</dt><dd>{{COUNT}}</dd></div>{{/SEALS}}
  </dl>
  <p class="form-text">以上有任何一项变化，请退出后用密码登录，按普通方式办理延期或变更，并提交材料。</p>
</section>
<section class="panel panel-decision" aria-labelledby="confirm-title">
  <h2 id="confirm-title">确认延期</h2>
  {{>ERROR_SUMMARY}}
  <form id="form" method="post" action="{{URL}}" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    {{#AGREED_TOTALS}}<input type="hidden" name="{{NAME}}" value="{{FEN}}">{{/AGREED_TOTALS}}
    <div class="fields fields-one">
      {{>YEARS_FIELD}}
      {{>UNOPENED_BIDS_FIELD}}
    </div>
    <p>确认后企业信息、经办人和交付方式与上次相同，不需要上传材料。</p>
    <div class="buttons"><button type="submit" class="btn btn-primary">确认延期</button></div>
  </form>
</section>
{{/CAN_RENEW}}
