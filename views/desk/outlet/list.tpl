{{%AUTOESCAPE context="HTML"}}
{{! 待办 of an outlet: its own pick-up orders, in lanes. }}
<div class="page-head">
  <div>
    <h1>待办</h1>
    <p class="lead-text">本网点的自取订单。</p>
  </div>
  <div class="page-actions">
    {{#MAKES_CERTIFICATES}}<a class="btn btn-outline-primary" href="{{PREFIX}}/desk/certificates/batch">批量制证</a>{{/MAKES_CERTIFICATES}}
    <form method="get" action="{{PREFIX}}/desk/outlet/day" novalidate>
      <div class="with-button">
        <label class="visually-hidden" for="day">领取日期</label>
        <input class="form-control" type="date" id="day" name="day" value="{{TODAY}}">
        <button type="submit" class="btn btn-outline-primary">领取清单</button>
      </div>
    </form>
  </div>
</div>
{{>DESK_RELEASE}}

<nav class="tallies" aria-label="待办分类">
  {{#LANES}}<a href="{{URL}}" {{#CURRENT}}aria-current="true"{{/CURRENT}}><span>{{LABEL}}</span> <strong>{{COUNT}}</strong></a>{{/LANES}}
</nav>
{{#MORE}}<p class="form-text">只显示前 {{COUNT}} 个，请用搜索查找其他订单。</p>{{/MORE}}
{{#TABLE}}
<div class="panel panel-flush">
<table class="table list">
  <caption class="visually-hidden">本网点的自取订单</caption>
  <thead><tr><th scope="col">订单编号</th><th scope="col">企业名称</th><th scope="col">经办人</th><th scope="col">业务类型</th><th scope="col">最近联系</th><th scope="col">预约</th><th scope="col">等待时长</th><th scope="col">操作</th></tr></thead>
  <tbody data-open>
  {{#ORDERS}}
    <tr>
      <th scope="row"><a href="{{PREFIX}}/desk/orders/{{NO}}">{{NO}}</a></th>
      <td data-label="企业名称">{{COMPANY}}</td>
      <td data-label="经办人"><div>{{HANDLER}}<br><a href="tel:{{MOBILE}}">{{MOBILE}}</a></div></td>
      <td data-label="业务类型">{{BUSINESS}}</td>
      <td data-label="最近联系"><div>{{#CALLED}}{{OUTCOME}}<br><time datetime="{{AT_ISO}}">{{AT}}</time>{{/CALLED}}{{#NOT_CALLED}}—{{/NOT_CALLED}}</div></td>
      <td data-label="预约"><div>{{#APPOINTED}}{{WHEN}}{{#MISSED}} <span class="overdue">没有来</span>{{/MISSED}}{{/APPOINTED}}{{#NOT_APPOINTED}}—{{/NOT_APPOINTED}}</div></td>
      <td data-label="等待时长"><time datetime="{{SINCE_ISO}}">{{AGE}}</time></td>
      <td class="row-actions"><a href="{{PREFIX}}/desk/orders/{{NO}}">查看</a></td>
    </tr>
  {{/ORDERS}}
  </tbody>
</table>
</div>
{{/TABLE}}
{{#NO_ORDERS}}
<div class="panel empty">
  <h2>没有待办订单</h2>
  <p>审核通过的自取订单会显示在这里。</p>
</div>
{{/NO_ORDERS}}

<section class="panel panel-narrow no-print" aria-labelledby="settings-title">
  <h2 id="settings-title">网点设置</h2>
  <form method="post" action="{{PREFIX}}/desk/outlet/settings" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields fields-one">
      {{>WANTS_SIGNATURE_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-outline-primary">保存设置</button></div>
  </form>
</section>
