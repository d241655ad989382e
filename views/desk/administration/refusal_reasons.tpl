{{%AUTOESCAPE context="HTML"}}
{{! 拒绝原因: the templates that operators choose from when they refuse an order. }}
{{>ADMINISTRATION_TABS}}
<div class="page-head">
  <div>
    <h1>拒绝原因</h1>
    <p class="lead-text">操作员拒绝订单时选用的常用原因，企业在短信和订单中看到。变更只用于以后的拒绝。</p>
  </div>
  <div class="page-actions"><a class="btn btn-outline-primary" href="{{URL}}.csv">导出</a></div>
</div>
{{>ERROR_SUMMARY}}
<div class="panel panel-flush">
<table class="table list">
  <caption class="visually-hidden">拒绝原因，按有误的内容和顺序排列</caption>
  <thead><tr><th scope="col">名称</th><th scope="col">有误的内容</th><th scope="col" class="num">顺序</th><th scope="col">告知企业</th><th scope="col">状态</th><th scope="col">操作</th></tr></thead>
  <tbody data-open>
  {{#ROWS}}
    <tr>
      <th scope="row">{{REASON_TITLE}}</th>
      <td data-label="有误的内容">{{ABOUT}}</td>
      <td data-label="顺序" class="num">{{POSITION}}</td>
      <td data-label="告知企业">{{REASON_TEXT}}</td>
      <td data-label="状态">{{#ACTIVE}}<span class="state state-good">使用中</span>{{/ACTIVE}}{{#OFF}}<span class="state state-idle">已停用</span>{{/OFF}}</td>
      <td class="row-actions"><a href="{{URL}}/{{ID}}">查看<span class="visually-hidden">{{REASON_TITLE}}</span></a></td>
    </tr>
  {{/ROWS}}
  {{#NO_ROWS}}<tr><td colspan="6">还没有拒绝原因。操作员拒绝时自己填写。</td></tr>{{/NO_ROWS}}
  </tbody>
</table>
</div>
{{#MAY_CHANGE}}
<section class="panel" aria-labelledby="add-title">
  <h2 id="add-title">新增拒绝原因</h2>
  <form id="form" method="post" action="{{URL}}" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields">
      {{>TITLE_FIELD}}
      {{>ABOUT_FIELD}}
      {{>TEXT_FIELD}}
      {{>POSITION_FIELD}}
      {{>ACTIVE_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">新增</button></div>
  </form>
</section>
{{>LIST_FILE}}
{{/MAY_CHANGE}}
