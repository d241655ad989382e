{{%AUTOESCAPE context="HTML"}}
{{! 发票管理, 发票展示: one row per invoiced order. }}
<div class="page-head">
  <div>
    <h1>发票管理</h1>
    <p class="lead-text">审核通过后自动开具电子发票，并发送到您填写的邮箱。</p>
  </div>
</div>
<nav class="tabs" aria-label="发票管理">
  <a href="{{PREFIX}}/invoices" aria-current="page">发票展示</a>
</nav>
{{#TABLE}}
<div class="panel panel-flush">
<table class="table list">
  <caption class="visually-hidden">已开票的订单，最新的在前</caption>
  <thead><tr><th scope="col">订单编号</th><th scope="col">发票抬头</th><th scope="col">发票号码</th><th scope="col" class="num">金额</th><th scope="col">状态</th><th scope="col">开票时间</th><th scope="col">操作</th></tr></thead>
  <tbody data-open>
  {{#INVOICES}}
    <tr>
      <th scope="row"><a href="{{PREFIX}}/invoices/{{NO}}">{{NO}}</a></th>
      <td data-label="发票抬头">{{INVOICE_TITLE}}</td>
      <td data-label="发票号码">{{NUMBER}}</td>
      <td data-label="金额" class="num money">¥{{AMOUNT}}</td>
      <td data-label="状态"><span class="state state-{{STATE}}">{{STATE_LABEL}}</span></td>
      <td data-label="开票时间">{{#ISSUED}}<time datetime="{{AT_ISO}}">{{AT}}</time>{{/ISSUED}}</td>
      <td class="row-actions">
        {{#DEEDS}}{{#FILES}}<a href="{{PREFIX}}/invoices/{{NO}}/files/{{FORMAT}}">下载{{#NAMED}} {{FORMAT_LABEL}}{{/NAMED}}</a>
        {{/FILES}}<form method="post" action="{{PREFIX}}/invoices/{{NO}}/mail" data-confirm="发票将再次发送到 {{EMAIL}}。" data-confirm-title="重新发送发票？" data-confirm-button="确定" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="btn btn-link">重新发送</button></form>{{/DEEDS}}
      </td>
    </tr>
  {{/INVOICES}}
  </tbody>
</table>
</div>
{{/TABLE}}
{{>PAGER}}
{{#YEARS}}
<form class="filter" method="get" action="{{PREFIX}}/invoices.zip" data-once="no" novalidate>
  {{>YEAR_FIELD}}
  <div class="buttons"><button type="submit" class="btn btn-outline-primary">打包下载</button></div>
</form>
{{/YEARS}}
{{#EMPTY}}
<div class="empty">
  <h2>还没有发票</h2>
  <p>订单审核通过后，发票会显示在这里。</p>
</div>
{{/EMPTY}}
