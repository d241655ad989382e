{{%AUTOESCAPE context="HTML"}}
{{! 审计日志: what was done and what was denied, newest first. }}
<div class="page-head">
  <div>
    <h1>审计日志</h1>
    <p class="lead-text">{{#SEAL}}最近一次封存：第 {{NUMBER}} 号，<time datetime="{{AT_ISO}}">{{AT}}</time>。{{/SEAL}}{{#UNSEALED}}还没有封存。{{/UNSEALED}}</p>
  </div>
  <div class="page-actions">
    {{#EXPORT}}<a class="btn btn-outline-primary" href="{{URL}}">导出</a>{{/EXPORT}}
  </div>
</div>
{{>ERROR_SUMMARY}}
<form class="filter" id="form" method="get" action="{{PREFIX}}/desk/audit" novalidate>
  {{>WHO_FIELD}}
  {{>EVENT_FIELD}}
  {{>ABOUT_FIELD}}
  {{>ADDRESS_FIELD}}
  {{>RESULT_FIELD}}
  {{>FROM_FIELD}}
  {{>TO_FIELD}}
  <div class="buttons"><button type="submit" class="btn btn-outline-primary">查询</button></div>
</form>
{{#TABLE}}
<div class="panel panel-flush">
<table class="table list">
  <caption class="visually-hidden">审计日志，最新的在前</caption>
  <thead><tr><th scope="col">时间</th><th scope="col">人员</th><th scope="col">事项</th><th scope="col">对象</th><th scope="col">说明</th><th scope="col">来源地址</th><th scope="col">结果</th></tr></thead>
  <tbody>
  {{#LINES}}
    <tr>
      <th scope="row"><time datetime="{{AT_ISO}}">{{AT}}</time></th>
      <td data-label="人员"><div>{{WHO}}<br><span class="form-text">{{PARTY}}</span></div></td>
      <td data-label="事项">{{EVENT}}</td>
      <td data-label="对象"><div>{{#ORDER}}<a class="code" href="{{URL}}">{{NO}}</a> {{/ORDER}}{{#COMPANY}}<a href="{{URL}}">{{NAME}}</a> {{/COMPANY}}{{#SUBJECT}}<span class="code">{{TEXT}}</span>{{/SUBJECT}}</div></td>
      <td data-label="说明"><div>{{#CHANGE}}{{TEXT}} {{/CHANGE}}{{#DETAILED}}{{TEXT}}{{/DETAILED}}</div></td>
      <td data-label="来源地址" class="code whole">{{ADDRESS}}</td>
      <td data-label="结果"><span class="state state-{{RESULT}}">{{RESULT_LABEL}}</span></td>
    </tr>
  {{/LINES}}
  </tbody>
</table>
</div>
{{/TABLE}}
{{#NOTHING_FOUND}}
<div class="panel empty">
  <h2>没有符合条件的记录</h2>
  <p>换一个条件或日期范围，或<a href="{{PREFIX}}/desk/audit">查看全部记录</a>。</p>
</div>
{{/NOTHING_FOUND}}
{{>PAGER}}
