{{%AUTOESCAPE context="HTML"}}
{{! 交付单: what is handed over to whom, to be printed and signed. }}
<a class="back" href="{{PREFIX}}/desk/orders/{{NO}}">返回订单详情</a>
<div class="page-head">
  <div>
    <h1>交付单</h1>
    <p class="lead-text">订单 <span class="code">{{NO}}</span></p>
  </div>
  <div class="page-actions"><button class="btn btn-primary" type="button" data-print>打印</button></div>
</div>
<section class="panel" aria-label="交付内容">
  <dl class="details">
    {{#OUTLET}}<dt>网点</dt><dd>{{CITY}} {{NAME}}，{{ADDRESS}}，电话 {{PHONE}}</dd>{{/OUTLET}}
    <dt>企业名称</dt><dd>{{APPLICANT}}</dd>
    <dt>统一社会信用代码</dt><dd class="code">{{CREDIT_CODE}}</dd>
    <dt>应用平台</dt><dd>{{PLATFORM_NAME}}</dd>
    <dt>业务类型</dt><dd>{{BUSINESS}}</dd>
    {{#TERM}}<dt>证书数量</dt><dd>{{CERTIFICATES}}</dd><dt>有效期</dt><dd>{{YEARS}}</dd>{{/TERM}}
    {{#SEALS}}<dt>签章数量</dt><dd>{{COUNT}}{{#KINDS}}，{{NAME}} {{COUNT}}{{/KINDS}}</dd>{{/SEALS}}
    <dt>经办人姓名</dt><dd>{{HANDLER_NAME}}</dd>
  </dl>
</section>
<section class="panel" aria-label="领取">
  <p>以上内容已当面核对并领取。</p>
  {{#TAKEN}}
  <dl class="details">
    <dt>领取人</dt><dd>{{COLLECTOR}}</dd>
    <dt>身份证号</dt><dd class="code">{{COLLECTOR_ID}}</dd>
    <dt>领取时间</dt><dd><time datetime="{{AT_ISO}}">{{AT}}</time></dd>
    <dt>网点经办</dt><dd>{{BY}}</dd>
  </dl>
  {{/TAKEN}}
  {{#TO_TAKE}}
  <dl class="details to-sign">
    <dt>领取人</dt><dd></dd>
    <dt>身份证号</dt><dd></dd>
    <dt>领取时间</dt><dd></dd>
    <dt>网点经办</dt><dd></dd>
  </dl>
  {{/TO_TAKE}}
  <dl class="details to-sign"><dt>领取人签字</dt><dd></dd></dl>
</section>
