{{%AUTOESCAPE context="HTML"}}
{{! 领取清单: who comes on a day, to be printed. }}
<a class="back" href="{{PREFIX}}/desk/outlet">返回待办列表</a>
<div class="page-head">
  <div>
    <h1>领取清单</h1>
    <p class="lead-text">{{OUTLET_NAME}}，{{DAY}}，共 {{COUNT}} 个预约。</p>
  </div>
  <div class="page-actions"><button class="btn btn-primary" type="button" data-print>打印</button></div>
</div>
{{#TABLE}}
<div class="panel panel-flush">
<table class="table list">
  <caption class="visually-hidden">当天的预约</caption>
  <thead><tr><th scope="col">时段</th><th scope="col">订单编号</th><th scope="col">企业名称</th><th scope="col">经办人</th><th scope="col">业务类型</th><th scope="col">证书</th><th scope="col">签章</th><th scope="col">领取人签字</th></tr></thead>
  <tbody>
  {{#ORDERS}}
    <tr>
      <td data-label="时段">{{HALF}}</td>
      <th scope="row"><a href="{{PREFIX}}/desk/orders/{{NO}}">{{NO}}</a></th>
      <td data-label="企业名称">{{COMPANY}}</td>
      <td data-label="经办人"><div>{{HANDLER}}<br>{{MOBILE}}</div></td>
      <td data-label="业务类型">{{BUSINESS}}</td>
      <td data-label="证书">{{CERTIFICATES}}</td>
      <td data-label="签章">{{SEALS}}</td>
      <td data-label="领取人签字"></td>
    </tr>
  {{/ORDERS}}
  </tbody>
</table>
</div>
{{/TABLE}}
{{#NO_ORDERS}}
<div class="panel empty">
  <h2>当天没有预约</h2>
</div>
{{/NO_ORDERS}}
