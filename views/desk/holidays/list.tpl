{{%AUTOESCAPE context="HTML"}}
{{! 节假日: a year's days that are not what their weekday says, and what was changed last. }}
{{>ADMINISTRATION_TABS}}
<div class="page-head">
  <div>
    <h1>节假日</h1>
    <p class="lead-text">订单的办结时限按工作日计算：付款（免费业务为提交）后 {{REVIEW_DAYS_NOW}} 个工作日（见<a href="{{PREFIX}}/desk/settings">设置</a>）。变更只用于以后的订单。</p>
  </div>
  <div class="page-actions"><a class="btn btn-outline-primary" href="{{PREFIX}}/desk/holidays.csv?year={{YEAR}}">导出</a></div>
</div>
{{>ERROR_SUMMARY}}
<section class="panel" aria-labelledby="year-title">
  <h2 id="year-title">{{YEAR}} 年</h2>
  <nav class="pager" aria-label="年份">
    <a class="btn btn-outline-primary" rel="prev" href="{{PREFIX}}/desk/holidays?year={{LAST_YEAR}}">{{LAST_YEAR}} 年</a>
    <a class="btn btn-outline-primary" rel="next" href="{{PREFIX}}/desk/holidays?year={{NEXT_YEAR}}">{{NEXT_YEAR}} 年</a>
  </nav>
  {{#NO_DAYS}}<p>还没有登记这一年的节假日，工作日按周一到周五计算。国务院办公厅通知发布后请及时登记。</p>{{/NO_DAYS}}
  <table class="table list">
    <caption class="visually-hidden">{{YEAR}} 年的放假和调休上班</caption>
    <thead><tr><th scope="col">日期</th><th scope="col">星期</th><th scope="col">类型</th><th scope="col">名称</th><th scope="col">操作</th></tr></thead>
    <tbody>
    {{#DAYS}}
      <tr>
        <th scope="row"><time datetime="{{DAY}}">{{DAY}}</time></th>
        <td data-label="星期">{{WEEKDAY}}</td>
        <td data-label="类型"><span class="state state-{{BADGE}}">{{KIND}}</span></td>
        <td data-label="名称">{{NAME}}</td>
        <td class="row-actions">{{#MAY_REMOVE}}<form method="post" action="{{PREFIX}}/desk/holidays/{{DAY}}/deletion" novalidate data-confirm="{{DAY}} 将按星期计算是否上班。" data-confirm-title="删除这一天吗？" data-confirm-button="删除"><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="btn btn-sm btn-outline-danger" aria-label="删除 {{DAY}}">删除</button></form>{{/MAY_REMOVE}}</td>
      </tr>
    {{/DAYS}}
    </tbody>
  </table>
</section>
{{#MAY_CHANGE}}
<section class="panel" aria-labelledby="add-title">
  <h2 id="add-title">登记一天</h2>
  <form method="post" action="{{PREFIX}}/desk/holidays?year={{YEAR}}" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields">
      {{>DAY_FIELD}}
      {{>KIND_FIELD}}
      {{>NAME_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">登记</button></div>
  </form>
</section>
<section class="panel" aria-labelledby="import-title">
  <h2 id="import-title">导入一年</h2>
  <form method="post" action="{{PREFIX}}/desk/holidays/file?year={{YEAR}}" enctype="multipart/form-data" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="field">
      <label class="form-label" for="file">CSV 文件</label>
      <input class="form-control" type="file" id="file" name="file" accept=".csv" required aria-describedby="file-hint file-error" {{#FILE_ERROR}}aria-invalid="true"{{/FILE_ERROR}}>
      <div class="form-text" id="file-hint">三列：日期、类型（放假或调休上班）、名称，UTF-8 或 GBK 编码。文件里没有的日期不变。</div>
      <div class="field-error" id="file-error">{{#FILE_ERROR}}{{TEXT}}{{/FILE_ERROR}}</div>
    </div>
    <div class="buttons"><button type="submit" class="btn btn-outline-primary">导入</button></div>
  </form>
</section>
{{/MAY_CHANGE}}
{{>HISTORY}}
