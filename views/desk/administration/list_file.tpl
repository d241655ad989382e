{{%AUTOESCAPE context="HTML"}}
{{! 核对文件: what would become of each line, before any of it is saved. }}
{{>ADMINISTRATION_TABS}}
<a class="back" href="{{URL}}">返回{{WHAT}}</a>
<div class="page-head">
  <div>
    <h1>核对文件</h1>
    <p class="lead-text">共 {{ALL}} 行：新增 {{ADDED}}，变更 {{CHANGED}}，不变 {{SAME}}，有误 {{WRONG}}。还没有保存。</p>
  </div>
</div>
{{#HAS_WRONG}}<div class="alert alert-warning">请更正有误的行，再上传整个文件：要么全部导入，要么都不导入。</div>{{/HAS_WRONG}}
{{#MAY_TAKE}}
<section class="panel panel-decision" aria-labelledby="take-title">
  <h2 id="take-title">导入{{WHAT}}</h2>
  <form method="post" action="{{URL}}/file" enctype="multipart/form-data" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <input type="hidden" name="looked_at" value="{{LOOKED_AT}}">
    <div class="buttons"><button type="submit" class="btn btn-primary">确认导入</button></div>
  </form>
</section>
{{/MAY_TAKE}}
<div class="panel panel-flush">
<table class="table list">
  <caption class="visually-hidden">逐行核对的结果</caption>
  <thead><tr><th scope="col" class="num">行号</th>{{#COLUMNS}}<th scope="col">{{NAME}}</th>{{/COLUMNS}}<th scope="col">核对结果</th></tr></thead>
  <tbody>
  {{#LINES}}
    <tr>
      <th scope="row" class="num">{{LINE}}</th>
      {{#CELLS}}<td data-label="{{NAME}}">{{TEXT}}</td>{{/CELLS}}
      <td data-label="核对结果"><div><span class="state state-{{VERDICT_STATE}}">{{VERDICT}}</span> {{WHY}}</div></td>
    </tr>
  {{/LINES}}
  </tbody>
</table>
</div>
