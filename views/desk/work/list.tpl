{{%AUTOESCAPE context="HTML"}}
{{! 待办: what waits at the desk, by state and filters; above it what is urgent. }}
<div class="page-head">
  <div><h1>待办</h1></div>
  {{#MAKES_CERTIFICATES}}<div class="page-actions"><a class="btn btn-outline-primary" href="{{PREFIX}}/desk/certificates/batch">批量制证</a></div>{{/MAKES_CERTIFICATES}}
</div>
{{>DESK_RELEASE}}

<nav class="tallies" aria-label="待办分类">
  {{#TALLIES}}<a href="{{URL}}" {{#CURRENT}}aria-current="true"{{/CURRENT}}><span>{{LABEL}}</span> <strong>{{COUNT}}</strong></a>{{/TALLIES}}
</nav>

{{#VIEWS}}
<nav class="views" aria-label="我的视图">
  <ul>
  {{#ROWS}}<li><a href="{{URL}}">{{NAME}}</a>
    <form method="post" action="{{PREFIX}}/desk/work/views/{{ID}}/deletion" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="btn btn-sm btn-link" aria-label="删除视图 {{NAME}}">删除</button></form></li>{{/ROWS}}
  </ul>
</nav>
{{/VIEWS}}
{{>ERROR_SUMMARY}}
<form class="filter" id="form" method="get" action="{{PREFIX}}/desk/work" novalidate>
  {{#STATE_GIVEN}}<input type="hidden" name="state" value="{{VALUE}}">{{/STATE_GIVEN}}
  {{>TYPE_FIELD}}
  {{>PLATFORM_FIELD}}
  {{>OUTLET_FIELD}}
  {{>HOLDER_FIELD}}
  {{>OVERDUE_FIELD}}
  {{>URGENT_FIELD}}
  <div class="buttons"><button type="submit" class="btn btn-outline-primary">筛选</button><a class="btn btn-link" href="{{PREFIX}}/desk/work">清除</a></div>
</form>

<div id="work" {{#WATCHED}}data-fresh="{{URL}}"{{/WATCHED}} data-here="{{HERE}}">
<p id="work-fresh" class="alert alert-info" role="status" hidden><a href="{{HERE}}"></a></p>
{{#URGENT}}
<section class="panel lane" aria-labelledby="urgent-title">
  <h2 id="urgent-title">加急</h2>
  <table class="table list">
    <caption class="visually-hidden">临近开标和限时注销的订单，最急的在前</caption>
    <thead><tr><th scope="col">订单编号</th><th scope="col">企业名称</th><th scope="col">业务类型</th><th scope="col">订单状态</th><th scope="col">开标时间</th><th scope="col">办结时限</th><th scope="col">处理人</th></tr></thead>
    <tbody data-open>
    {{#ROWS}}
      <tr>
        <th scope="row"><a href="{{PREFIX}}/desk/orders/{{NO}}">{{NO}}</a></th>
        <td data-label="企业名称">{{COMPANY}}</td>
        <td data-label="业务类型">{{BUSINESS}}</td>
        <td data-label="订单状态"><span class="state state-{{STATE}}">{{STATE_LABEL}}</span></td>
        <td data-label="开标时间">{{#OPENING}}<time datetime="{{DAY}}">{{DAY}}</time>{{/OPENING}}</td>
        {{#DUE}}<td data-label="办结时限" {{#LATE}}class="overdue"{{/LATE}}><time datetime="{{AT_ISO}}">{{AT}}</time>{{#LATE}} 已超时{{/LATE}}</td>{{/DUE}}{{#NOT_DUE}}<td data-label="办结时限">—</td>{{/NOT_DUE}}
        <td data-label="处理人">{{CLAIMED_BY}}</td>
      </tr>
    {{/ROWS}}
    </tbody>
  </table>
  {{#MORE}}<p class="form-text">只显示最急的 {{COUNT}} 个，全部请选“只看临近开标”。</p>{{/MORE}}
</section>
{{/URGENT}}
{{#TABLE}}
<div class="panel panel-flush">
<table class="table list">
  <caption class="visually-hidden">待办订单，等待最久的在前</caption>
  <thead><tr><th scope="col">订单编号</th><th scope="col">企业名称</th><th scope="col">业务类型</th><th scope="col">获取方式</th><th scope="col">订单状态</th><th scope="col">等待时长</th><th scope="col">办结时限</th><th scope="col">处理人</th><th scope="col">操作</th></tr></thead>
  <tbody data-open>
  {{#ORDERS}}
    <tr>
      <th scope="row"><a href="{{PREFIX}}/desk/orders/{{NO}}">{{NO}}</a></th>
      <td data-label="企业名称">{{COMPANY}}</td>
      <td data-label="业务类型">{{BUSINESS}}</td>
      <td data-label="获取方式">{{DELIVERY}}</td>
      <td data-label="订单状态"><span class="state state-{{STATE}}">{{STATE_LABEL}}</span></td>
      <td data-label="等待时长"><time datetime="{{SINCE_ISO}}">{{AGE}}</time></td>
      {{#DUE}}<td data-label="办结时限" {{#LATE}}class="overdue"{{/LATE}}><time datetime="{{AT_ISO}}">{{AT}}</time>{{#LATE}} 已超时{{/LATE}}</td>{{/DUE}}{{#NOT_DUE}}<td data-label="办结时限">—</td>{{/NOT_DUE}}
      <td data-label="处理人">{{CLAIMED_BY}}</td>
      <td class="row-actions">
        {{#CAN_CLAIM}}<form method="post" action="{{PREFIX}}/desk/orders/{{NO}}/claim" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}"><button type="submit" class="btn btn-sm btn-outline-primary">领取</button></form>{{/CAN_CLAIM}}
        <a href="{{PREFIX}}/desk/orders/{{NO}}">查看</a>
      </td>
    </tr>
  {{/ORDERS}}
  </tbody>
</table>
</div>
{{/TABLE}}
{{#NO_ORDERS}}
<div class="panel empty">
  <h2>没有待办订单</h2><p>新的订单会显示在这里。有筛选条件时，可以<a href="{{PREFIX}}/desk/work">清除筛选</a>。</p>
</div>
{{/NO_ORDERS}}
{{>PAGER}}
</div>

<section class="panel panel-narrow" aria-labelledby="view-title">
  <h2 id="view-title">保存为视图</h2>
  <form method="post" action="{{PREFIX}}/desk/work/views" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    {{#GIVEN}}<input type="hidden" name="{{NAME}}" value="{{VALUE}}">{{/GIVEN}}
    {{>VIEW_NAME_FIELD}}
    <div class="buttons"><button type="submit" class="btn btn-outline-primary">保存视图</button></div>
  </form>
</section>
