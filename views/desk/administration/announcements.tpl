{{%AUTOESCAPE context="HTML"}}
{{! 公告: what companies are told on the pages that they come to first. }}
{{>ADMINISTRATION_TABS}}
<div class="page-head">
  <div>
    <h1>公告</h1>
    <p class="lead-text">显示在企业的登录页、首页、用户手册、网点和协议页，同时最多 {{MOST}} 条，最新的在前。</p>
  </div>
  <div class="page-actions"><a class="btn btn-outline-primary" href="{{URL}}.csv">导出</a></div>
</div>
{{>ERROR_SUMMARY}}
<div class="panel panel-flush">
<table class="table list">
  <caption class="visually-hidden">公告，最新的在前</caption>
  <thead><tr><th scope="col">内容</th><th scope="col">开始日期</th><th scope="col">结束日期</th><th scope="col">状态</th><th scope="col">操作</th></tr></thead>
  <tbody data-open>
  {{#ROWS}}
    <tr>
      <th scope="row">{{ANNOUNCEMENT}}</th>
      <td data-label="开始日期"><time datetime="{{FIRST_DAY}}">{{FIRST_DAY}}</time></td>
      <td data-label="结束日期"><time datetime="{{LAST_DAY}}">{{LAST_DAY}}</time></td>
      <td data-label="状态"><span class="state state-{{STATE}}">{{STATE_LABEL}}</span></td>
      <td class="row-actions"><a href="{{URL}}/{{ID}}">查看<span class="visually-hidden">{{ANNOUNCEMENT}}</span></a></td>
    </tr>
  {{/ROWS}}
  {{#NO_ROWS}}<tr><td colspan="5">还没有公告。</td></tr>{{/NO_ROWS}}
  </tbody>
</table>
</div>
{{#MAY_CHANGE}}
<section class="panel" aria-labelledby="add-title">
  <h2 id="add-title">新增公告</h2>
  <form id="form" method="post" action="{{URL}}" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields">
      {{>TEXT_FIELD}}
      {{>FROM_FIELD}}
      {{>UNTIL_FIELD}}
      {{>ACTIVE_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">新增</button></div>
  </form>
</section>
{{>LIST_FILE}}
{{/MAY_CHANGE}}
