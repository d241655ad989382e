{{%AUTOESCAPE context="HTML"}}
{{! 网点, 平台, 审核清单: all of them, what was changed last, and a new one or a file of them. }}
{{>ADMINISTRATION_TABS}}
<div class="page-head">
  <div>
    <h1>{{NOUN}}</h1>
    <p class="lead-text">{{LEAD}}</p>
  </div>
  <div class="page-actions"><a class="btn btn-outline-primary" href="{{ADDRESS}}.csv">导出</a></div>
</div>
<div class="panel panel-flush">
<table class="table list">
  <caption class="visually-hidden">{{NOUN}}</caption>
  <thead><tr><th scope="col">{{NAME_LABEL}}</th>{{#HEADS}}<th scope="col">{{LABEL}}</th>{{/HEADS}}<th scope="col">状态</th></tr></thead>
  <tbody data-open>
  {{#ROWS}}
    <tr>
      <th scope="row"><a href="{{URL}}">{{NAME}}</a></th>
      {{#CELLS}}<td data-label="{{LABEL}}">{{TEXT}}</td>{{/CELLS}}
      <td data-label="状态"><span class="state state-{{STATE}}">{{STATE_LABEL}}</span></td>
    </tr>
  {{/ROWS}}
  {{#NO_ROWS}}<tr><td colspan="{{COLUMNS}}">还没有{{ONE}}。</td></tr>{{/NO_ROWS}}
  </tbody>
</table>
</div>
{{#MAY_ADD}}
<section class="panel" aria-labelledby="add-title">
  <h2 id="add-title">新增{{ONE}}</h2>
  {{>ERROR_SUMMARY}}
  <form id="form" method="post" action="{{ADDRESS}}" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields">{{#FIELDS}}{{>COLUMN_FIELD}}{{/FIELDS}}</div>
    <div class="buttons"><button type="submit" class="btn btn-primary">新增</button></div>
  </form>
</section>
{{/MAY_ADD}}
{{#MAY_IMPORT}}
<section class="panel" aria-labelledby="import-title">
  <h2 id="import-title">从文件导入</h2>
  {{>ERROR_SUMMARY}}
  <form method="post" action="{{ADDRESS}}/file" enctype="multipart/form-data" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="field paper">{{>LIST_FIELD}}</div>
    <div class="buttons"><button type="submit" class="btn btn-outline-primary">核对</button></div>
  </form>
</section>
{{/MAY_IMPORT}}
{{>HISTORY}}
