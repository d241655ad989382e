{{%AUTOESCAPE context="HTML"}}
{{! 证书详情: a certificate, the order, key, seals and invoice that it hangs together with, and what can be done with it. }}
<a class="back" href="{{PREFIX}}/certificates">返回证书列表</a>
<div class="page-head">
  <div>
    <h1>证书详情</h1>
    <p class="lead-text"><span class="code">{{SERIAL_NO}}</span> <span class="state state-{{STATE}}">{{STATE_LABEL}}</span></p>
  </div>
</div>
{{#TO_REVOKE}}<div class="alert alert-warning">这个证书正在注销。</div>{{/TO_REVOKE}}
{{>ERROR_SUMMARY}}
{{#REVOCATION}}
<section class="panel" aria-labelledby="revocation-title">
  <h2 id="revocation-title">注销</h2>
  <dl class="details">
    <dt>进度</dt><dd><span class="state state-{{REVOCATION_STATE}}">{{REVOCATION_STATE_LABEL}}</span></dd>
    <dt>依据</dt><dd>{{GROUND}}</dd>
    <dt>注销原因</dt><dd>{{WHY}}</dd>
    <dt>提出时间</dt><dd><time datetime="{{ASKED_ISO}}">{{ASKED}}</time></dd>
    {{#DUE}}<dt>最迟办结</dt><dd><time datetime="{{AT_ISO}}">{{AT}}</time></dd>{{/DUE}}
    {{#DONE}}<dt>注销时间</dt><dd><time datetime="{{AT_ISO}}">{{AT}}</time></dd>{{/DONE}}
    {{#REFUSED}}<dt>没有批准的原因</dt><dd>{{TEXT}}</dd>{{/REFUSED}}
  </dl>
  {{#CAN_WITHDRAW}}<form method="post" action="{{URL}}/revocations/withdrawal" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="btn btn-outline-primary">撤回注销申请</button></form>{{/CAN_WITHDRAW}}
</section>
{{/REVOCATION}}
<section class="panel" aria-labelledby="certificate-title">
  <h2 id="certificate-title">证书</h2>
  {{>CERTIFICATE}}
  <div class="buttons">
    <a class="btn btn-outline-primary" href="{{URL}}/files/pem">下载 PEM</a>
    <a class="btn btn-outline-primary" href="{{URL}}/files/der">下载 DER</a>
    <a class="btn btn-outline-primary" href="{{URL}}/files/chain">下载证书链</a>
  </div>
</section>
{{#MAY_ORDER}}
<section class="panel" aria-labelledby="order-title">
  <h2 id="order-title">办理业务</h2>
  <p class="form-text">打开已填好的订单申请。办理延期、变更和补办会更换密钥，原来的证书在到期前仍可打开用它加密的投标文件。</p>
  <div class="buttons">{{#BY_ITSELF}}<a class="btn btn-primary" href="{{URL}}">用这个证书登录延期</a> {{/BY_ITSELF}}{{#BUSINESSES}}<a class="btn btn-outline-primary" href="{{URL}}">{{BUSINESS}}</a> {{/BUSINESSES}}</div>
</section>
{{/MAY_ORDER}}
{{#CAN_ASK_REVOCATION}}
<section class="panel" aria-labelledby="ask-title">
  <h2 id="ask-title">申请注销</h2>
  <p>介质丢失、密码泄露或不再使用时，请在 8 小时之内申请。我们核实后在 24 小时之内注销。还有没开标的投标文件用它加密的，注销前请先确认。</p>
  <form id="form" method="post" action="{{URL}}/revocations" data-confirm="注销后证书立即不能使用，也不能恢复。" data-confirm-title="申请注销这个证书？" data-confirm-button="申请注销" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields fields-one">{{>REVOCATION_REASON_FIELD}}</div>
    <div class="buttons"><button type="submit" class="btn btn-outline-danger">申请注销</button></div>
  </form>
</section>
{{/CAN_ASK_REVOCATION}}
<section class="panel" aria-labelledby="chain-title">
  <h2 id="chain-title">来龙去脉</h2>
  <dl class="details">
    {{#PREDECESSOR}}<dt>原证书</dt><dd><a class="code" href="{{URL}}">{{OTHER_SERIAL}}</a></dd>{{/PREDECESSOR}}
    <dt>订单</dt><dd><a href="{{ORDER_URL}}">{{NO}}</a>，{{PLATFORM_NAME}}，{{BUSINESS}}，第 {{LINE}} 个证书</dd>
    <dt>密钥</dt><dd>{{ALGORITHM}}，介质 <span class="code">{{TOKEN}}</span></dd>
    <dt>签章</dt><dd>{{#SEALS}}{{COUNT}} 个{{#KINDS}}，{{NAME}} {{COUNT}}{{/KINDS}}，随订单办理{{/SEALS}}</dd>
    <dt>发票</dt><dd>{{#INVOICE}}<a href="{{URL}}">{{NUMBER}}</a>{{/INVOICE}}{{#NO_INVOICE}}没有{{/NO_INVOICE}}</dd>
    {{#SUCCESSOR}}<dt>新证书</dt><dd><a class="code" href="{{URL}}">{{OTHER_SERIAL}}</a></dd>{{/SUCCESSOR}}
  </dl>
</section>
