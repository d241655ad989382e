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
    <div><dt>状态</dt><dd><span class="state state-{{STATE}}">{{STATE_LABEL}}</span>{{#TO_REVERSE}}<br>款项已退回，发票待红冲{{/TO_REVERSE}}{{#RED}}<br>{{#MONEY_BACK}}款项已退回，{{/MONEY_BACK}}发票已红冲，红字发票号码 <span class="code">{{RED_NUMBER}}</span>{{/RED}}</dd></div>
    <div><dt>发票抬头</dt><dd>{{INVOICE_TITLE}}</dd></div>
    <div><dt>纳税人识别号</dt><dd><span class="code">{{TAX_NUMBER}}</span></dd></div>
    <div><dt>金额</dt><dd class="money">¥{{AMOUNT}}</dd></div>
    <div><dt>发票种类</dt><dd>{{INVOICE_KIND}}</dd></div>
    {{#REPLACING}}<div><dt>替换发票</dt><dd><span class="code">{{REPLACED}}</span></dd></div>{{/REPLACING}}
    <div><dt>开票时间</dt><dd>{{#ISSUED}}<time datetime="{{AT_ISO}}">{{AT}}</time>{{/ISSUED}}</dd></div>
    <div><dt>接收邮箱</dt><dd>{{EMAIL}}</dd></div>
    <div><dt>发送时间</dt><dd>{{#MAILED}}<time datetime="{{AT_ISO}}">{{AT}}</time>{{/MAILED}}{{#ELSEWHERE}}<br>发往 {{MAIL_TO}}{{/ELSEWHERE}}</dd></div>
  </dl>
  {{#REISSUE}}
  {{#OPEN}}<div class="alert alert-info alert-action"><p>已于 <time datetime="{{AT_ISO}}">{{AT}}</time> 申请换开，等待审核。新的发票抬头：{{TITLE_NOW}}，纳税人识别号：<span class="code">{{TAX_NUMBER_NOW}}</span>。</p>{{#MAY_WITHDRAW}}<form method="post" action="{{PREFIX}}/invoices/{{NO}}/reissue/withdrawal" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="btn btn-outline-primary">撤回申请</button></form>{{/MAY_WITHDRAW}}</div>{{/OPEN}}
  {{#REFUSED}}<div class="alert alert-warning">换开申请没有批准：{{TEXT}}</div>{{/REFUSED}}
  {{#UNDER_WAY}}<div class="alert alert-info">换开申请已批准，原发票红冲后开具新的发票。原发票已用于抵扣或入账的，请在电子税务局确认红字信息，72 小时内有效。</div>{{/UNDER_WAY}}
  {{/REISSUE}}
  {{#DOWNLOADS}}
  <div class="buttons">
    {{#FILES}}<a class="btn btn-primary" href="{{PREFIX}}/invoices/{{NO}}/files/{{FORMAT}}?number={{NUMBER}}">下载{{#NAMED}} {{FORMAT_LABEL}}{{/NAMED}}</a>
    {{/FILES}}
  </div>
  {{/DOWNLOADS}}
  {{#RED_DOWNLOADS}}
  <div class="buttons">
    {{#FILES}}<a class="btn btn-outline-primary" href="{{PREFIX}}/invoices/{{NO}}/files/{{FORMAT}}?number={{RED_NUMBER}}">下载红字发票{{#NAMED}} {{FORMAT_LABEL}}{{/NAMED}}</a>
    {{/FILES}}
  </div>
  {{/RED_DOWNLOADS}}
  {{#DEEDS}}
  <form class="filter" method="post" action="{{PREFIX}}/invoices/{{NO}}/mail" novalidate>
    {{>EMAIL_FIELD}}
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="buttons"><button type="submit" class="btn btn-outline-primary">重新发送</button></div>
  </form>
  {{#MAY_REISSUE}}<p>发票抬头、纳税人识别号等填写有误？<a href="{{PREFIX}}/invoices/{{NO}}/reissue">申请换开</a></p>{{/MAY_REISSUE}}
  {{/DEEDS}}
</section>
{{/INVOICES}}
