{{%AUTOESCAPE context="HTML"}}
{{! 开票详情: every invoice of one order, newest first. }}
<a class="back" href="{{PREFIX}}/invoices">返回发票列表</a>
<div class="page-head">
  <div>
    <h1>开票详情</h1>
    <p class="lead-text">订单 <a class="code" href="{{ORDER_URL}}">{{NO}}</a></p>
  </div>
</div>
{{>ERROR_SUMMARY}}
{{#INVOICES}}
<section class="panel" aria-label="电子发票">
  <dl class="details details-two">
    <div><dt>发票号码</dt><dd><span class="code">{{NUMBER}}</span></dd></div>
    <div><dt>状态</dt><dd><span class="state state-{{STATE}}">{{STATE_LABEL}}</span>{{#TO_REVERSE}}<br>款项已退回，发票待红冲{{/TO_REVERSE}}{{#RED}}<br>款项已退回，发票已红冲，红字发票号码 <span class="code">{{RED_NUMBER}}</span>{{/RED}}</dd></div>
    <div><dt>发票抬头</dt><dd>{{INVOICE_TITLE}}</dd></div>
    <div><dt>纳税人识别号</dt><dd><span class="code">{{TAX_NUMBER}}</span></dd></div>
    <div><dt>金额</dt><dd class="money">¥{{AMOUNT}}</dd></div>
    <div><dt>发票种类</dt><dd>电子发票（普通发票）</dd></div>
    <div><dt>开票时间</dt><dd>{{#ISSUED}}<time datetime="{{AT_ISO}}">{{AT}}</time>{{/ISSUED}}</dd></div>
    <div><dt>接收邮箱</dt><dd>{{EMAIL}}</dd></div>
    <div><dt>发送时间</dt><dd>{{#MAILED}}<time datetime="{{AT_ISO}}">{{AT}}</time>{{/MAILED}}{{#ELSEWHERE}}<br>发往 {{MAIL_TO}}{{/ELSEWHERE}}</dd></div>
  </dl>
  {{#DEEDS}}
  <div class="buttons">
    {{#FILES}}<a class="btn btn-primary" href="{{PREFIX}}/invoices/{{NO}}/files/{{FORMAT}}">下载{{#NAMED}} {{FORMAT_LABEL}}{{/NAMED}}</a>
    {{/FILES}}
  </div>
  <form class="filter" method="post" action="{{PREFIX}}/invoices/{{NO}}/mail" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    {{>EMAIL_FIELD}}
    <div class="buttons"><button type="submit" class="btn btn-outline-primary">重新发送</button></div>
  </form>
  {{/DEEDS}}
</section>
{{/INVOICES}}
