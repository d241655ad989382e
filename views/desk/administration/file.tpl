{{%AUTOESCAPE context="HTML"}}
{{! What would change, line by line, before it does. }}
{{>ADMINISTRATION_TABS}}
<a class="back" href="{{ADDRESS}}">返回{{NOUN}}</a>
<div class="page-head">
  <div>
    <h1>{{TITLE}}</h1>
    <p class="lead-text">共 {{ALL}} 行：变更 {{FRESH}} 行，不变 {{SAME}} 行，有误 {{BAD}} 行。{{#NOTHING_TAKEN}}有误的行改正之前，一行也不会生效；请改正后重新提交。{{/NOTHING_TAKEN}}</p>
  </div>
</div>
<div class="panel panel-flush">
<table class="table list">
  <caption class="visually-hidden">逐行核对</caption>
  <thead><tr><th scope="col" class="num">行</th><th scope="col">名称</th><th scope="col">结果</th><th scope="col">说明</th></tr></thead>
  <tbody>
  {{#LINES}}
    <tr>
      <th scope="row" class="num">{{LINE}}</th>
      <td data-label="名称">{{NAME}}</td>
      <td data-label="结果"><span class="state state-{{BADGE}}">{{FATE}}</span></td>
      <td data-label="说明">{{#WRONG}}{{TEXT}}{{/WRONG}}{{#CHANGE}}{{#WAS}}{{TEXT}} → {{/WAS}}{{IS}}{{/CHANGE}}</td>
    </tr>
  {{/LINES}}
  </tbody>
</table>
</div>
{{#MAY_TAKE_OVER}}
<section class="panel" aria-labelledby="take-over-title">
  <h2 id="take-over-title">确认</h2>
  <form id="form" method="post" action="{{ACTION}}" enctype="multipart/form-data" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="edition" value="{{EDITION}}">
    {{#ROWS}}<input type="hidden" name="row" value="{{ROW}}">{{/ROWS}}
    {{#GAPS}}
    {{>ERROR_SUMMARY}}
    <div class="alert alert-warning">
      <p>这样设定以后，有些业务不能办理：</p>
      <ul>{{#SENTENCES}}<li>{{TEXT}}</li>{{/SENTENCES}}</ul>
    </div>
    <div class="fields">{{>ACCEPT_GAPS_FIELD}}</div>
    {{/GAPS}}
    <div class="buttons"><button type="submit" class="btn btn-primary">确认</button> <a class="btn btn-link" href="{{ADDRESS}}">返回</a></div>
  </form>
</section>
{{/MAY_TAKE_OVER}}
