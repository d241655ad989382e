{{%AUTOESCAPE context="HTML"}}
{{! 证书 at the desk: every certificate, the newest first, or those that end next. }}
<div class="page-head">
  <div>
    <h1>证书</h1>
    <p class="lead-text">所有企业的证书。按序列号查找请用搜索框。</p>
  </div>
</div>
{{#REMINDERS}}<div class="alert alert-info">{{DAY}} 的到期提醒：{{#STEPS}}{{STEP}} {{COUNT}} 个；{{/STEPS}}{{#NOBODY}}没有需要提醒的证书。{{/NOBODY}}</div>{{/REMINDERS}}
<form class="filter" method="get" action="{{PREFIX}}/desk/certificates" novalidate>
  {{>STATE_FIELD}}
  {{>ENDING_FIELD}}
  <div class="buttons"><button type="submit" class="btn btn-outline-primary">筛选</button><a class="btn btn-link" href="{{PREFIX}}/desk/certificates">清除</a></div>
</form>
{{#TABLE}}
<div class="panel panel-flush">
<table class="table list">
  <caption class="visually-hidden">证书列表</caption>
  <thead><tr><th scope="col">证书序列号</th><th scope="col">企业名称</th><th scope="col">业务类型</th><th scope="col">证书状态</th><th scope="col">到期时间</th><th scope="col">提出时间</th><th scope="col">订单编号</th></tr></thead>
  <tbody data-open>
  {{#CERTIFICATES}}
    <tr>
      <th scope="row"><a class="code" href="{{URL}}">{{SERIAL_NO}}</a></th>
      <td data-label="企业名称">{{COMPANY}}</td>
      <td data-label="业务类型">{{BUSINESS}}</td>
      <td data-label="证书状态"><span class="state state-{{STATE}}">{{STATE_LABEL}}</span>{{#ALSO}} <span class="state state-{{STATE}}">{{STATE_LABEL}}</span>{{/ALSO}}{{#TO_REVOKE}} 待吊销，已等待 {{AGE}}{{#LATE}} <span class="overdue">{{TEXT}}</span>{{/LATE}}{{/TO_REVOKE}}</td>
      <td data-label="到期时间">{{#ENDS}}<time datetime="{{AT_ISO}}">{{AT}}</time>{{/ENDS}}</td>
      <td data-label="提出时间"><time datetime="{{AT_ISO}}">{{AT}}</time></td>
      <td data-label="订单编号"><a href="{{PREFIX}}/desk/orders/{{NO}}">{{NO}}</a></td>
    </tr>
  {{/CERTIFICATES}}
  </tbody>
</table>
</div>
{{/TABLE}}
{{>PAGER}}
{{#EMPTY}}
<div class="panel empty">
  <h2>没有证书</h2>
  <p>提出制证的证书会显示在这里。有筛选条件时，可以<a href="{{PREFIX}}/desk/certificates">清除筛选</a>。</p>
</div>
{{/EMPTY}}
