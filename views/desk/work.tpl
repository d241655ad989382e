{{%AUTOESCAPE context="HTML"}}
{{! 待办: what waits at the desk, by state; what is due. }}
<div class="page-head">
  <div>
    <h1>待办</h1>
  </div>
</div>

<nav class="tallies" aria-label="待办分类">
  {{#TALLIES}}<a href="{{URL}}" {{#CURRENT}}aria-current="true"{{/CURRENT}}><span>{{LABEL}}</span> <strong>{{COUNT}}</strong></a>{{/TALLIES}}
</nav>

{{#DUE}}
<section class="panel" aria-labelledby="due-title">
  <h2 id="due-title">有办结时限</h2>
  <table class="table list">
    <thead><tr><th scope="col">订单编号</th><th scope="col">企业名称</th><th scope="col">业务类型</th><th scope="col">办结时限</th></tr></thead>
    <tbody data-open>
    {{#ROWS}}
      <tr>
        <th scope="row"><a href="{{PREFIX}}/desk/orders/{{NO}}">{{NO}}</a></th>
        <td data-label="企业名称">{{COMPANY}}</td>
        <td data-label="业务类型">{{BUSINESS}}</td>
        <td data-label="办结时限" {{#LATE}}class="overdue"{{/LATE}}><time datetime="{{AT_ISO}}">{{AT}}</time>{{#LATE}} 已超时{{/LATE}}</td>
      </tr>
    {{/ROWS}}
    </tbody>
  </table>
</section>
{{/DUE}}
{{#TABLE}}
<div class="panel panel-flush">
<table class="table list">
  <caption class="visually-hidden">待办订单，等待最久的在前</caption>
  <thead><tr><th scope="col">订单编号</th><th scope="col">企业名称</th><th scope="col">业务类型</th><th scope="col">获取方式</th><th scope="col">订单状态</th><th scope="col">等待时长</th><th scope="col">处理人</th><th scope="col">操作</th></tr></thead>
  <tbody data-open>
  {{#ORDERS}}
    <tr>
      <th scope="row"><a href="{{PREFIX}}/desk/orders/{{NO}}">{{NO}}</a></th>
      <td data-label="企业名称">{{COMPANY}}</td>
      <td data-label="业务类型">{{BUSINESS}}</td>
      <td data-label="获取方式">{{DELIVERY}}</td>
      <td data-label="订单状态"><span class="state state-{{STATE}}">{{STATE_LABEL}}</span></td>
      <td data-label="等待时长" {{#OVERDUE}}class="overdue"{{/OVERDUE}}><time datetime="{{SINCE_ISO}}">{{AGE}}</time></td>
      <td data-label="处理人">{{CLAIMED_BY}}</td>
      <td class="row-actions">
        {{#CAN_CLAIM}}<form method="post" action="{{PREFIX}}/desk/orders/{{NO}}/claim" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}"><button class="btn btn-sm btn-outline-primary">领取</button></form>{{/CAN_CLAIM}}
        <a href="{{PREFIX}}/desk/orders/{{NO}}">查看</a>
      </td>
    </tr>
  {{/ORDERS}}
  </tbody>
</table>
</div>
{{#MORE}}<p class="form-text">只显示前 {{COUNT}} 个，请用搜索查找其他订单。</p>{{/MORE}}
{{/TABLE}}
{{#NO_ORDERS}}
<div class="panel empty">
  <h2>没有待办订单</h2><p>新的订单会显示在这里。</p>
</div>
{{/NO_ORDERS}}
