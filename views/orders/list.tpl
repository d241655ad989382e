{{%AUTOESCAPE context="HTML"}}
{{! 订单服务: the order list with its filter. }}
<div class="page-head">
  <div>
    <h1>订单服务</h1>
    <p class="lead-text">查看、提交与跟踪证书订单。</p>
  </div>
  <div class="page-actions">
    <form method="get" action="{{PREFIX}}/orders/new"><button type="submit" class="btn btn-primary">订单申请</button></form>
    {{#TABLE}}<a class="btn btn-outline-primary" href="{{EXPORT_URL}}">导出</a>{{/TABLE}}
  </div>
</div>
{{>ERROR_SUMMARY}}
<form class="filter" method="get" action="{{PREFIX}}/orders" novalidate>
  {{>STATE_FIELD}}
  {{>FROM_FIELD}}
  {{>TO_FIELD}}
  <div class="buttons"><button type="submit" class="btn btn-outline-primary">查询</button></div>
</form>
{{#TABLE}}
<p class="form-text">共 {{COUNT}} 个订单</p>
<div class="panel panel-flush">
<table class="table list">
  <caption class="visually-hidden">订单列表，最新的在前</caption>
  <thead><tr><th scope="col">订单编号</th><th scope="col">应用平台</th><th scope="col">业务类型</th><th scope="col" class="num">证书/签章</th><th scope="col" class="num">金额</th><th scope="col">订单状态</th><th scope="col">创建时间</th><th scope="col">操作</th></tr></thead>
  <tbody data-open>
  {{#ORDERS}}
    <tr>
      <th scope="row"><a href="{{PREFIX}}/orders/{{NO}}">{{NO}}</a></th>
      <td data-label="应用平台">{{PLATFORM}}</td>
      <td data-label="业务类型">{{BUSINESS}}</td>
      <td data-label="证书/签章" class="num">{{CERTIFICATES}} / {{SEALS}}</td>
      <td data-label="金额" class="num money">{{TOTAL}}</td>
      <td data-label="订单状态"><span class="state state-{{STATE}}">{{STATE_LABEL}}</span></td>
      <td data-label="创建时间"><time>{{CREATED}}</time></td>
      <td class="row-actions">
        {{#CAN_EDIT}}<a href="{{PREFIX}}/orders/{{NO}}/edit">修改/提交</a>{{/CAN_EDIT}}
        {{#CAN_PAY}}<a href="{{PREFIX}}/orders/{{NO}}/pay" data-dialog-page="#confirm">订单支付</a>{{/CAN_PAY}}
        {{#CAN_CORRECT}}<a href="{{PREFIX}}/orders/{{NO}}/correction">去补正</a>{{/CAN_CORRECT}}
        <a href="{{PREFIX}}/orders/{{NO}}/history">查看记录</a>
        {{#CAN_RECEIVE}}<form method="post" action="{{PREFIX}}/orders/{{NO}}/receipt" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}"><button type="submit" class="btn btn-link">确认收货</button></form>{{/CAN_RECEIVE}}
      </td>
    </tr>
  {{/ORDERS}}
  </tbody>
</table>
</div>
{{/TABLE}}
{{#NO_ORDERS}}
<div class="empty">
  <h2>还没有订单</h2>
  <p>填写一份申请并保存，订单会显示在这里。</p>
</div>
{{/NO_ORDERS}}
{{#NOTHING_FOUND}}
<div class="empty">
  <h2>没有符合条件的订单</h2>
  <p>换一个订单状态或时间范围，或<a href="{{PREFIX}}/orders">查看全部订单</a>。</p>
</div>
{{/NOTHING_FOUND}}
{{>PAGER}}
