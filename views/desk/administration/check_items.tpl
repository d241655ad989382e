{{%AUTOESCAPE context="HTML"}}
{{! 审核清单: what operators look at on each paper. }}
{{>ADMINISTRATION_TABS}}
<div class="page-head">
  <div>
    <h1>审核清单</h1>
    <p class="lead-text">操作员审核时逐项核对，全部符合才能通过；不符合的项目会告知企业。</p>
  </div>
</div>
<div class="panel panel-flush">
<table class="table list">
  <caption class="visually-hidden">核对项，按材料和顺序排列</caption>
  <thead><tr><th scope="col">核对内容</th><th scope="col">材料</th><th scope="col" class="num">顺序</th><th scope="col">不符合时告知企业</th><th scope="col">状态</th><th scope="col">操作</th></tr></thead>
  <tbody>
  {{#ITEMS}}
    <tr>
      <th scope="row">{{ITEM_TEXT}}</th>
      <td data-label="材料">{{PAPER}}</td>
      <td data-label="顺序" class="num">{{POSITION}}</td>
      <td data-label="不符合时告知企业">{{FAULT}}</td>
      <td data-label="状态">{{#ACTIVE}}<span class="state state-good">使用中</span>{{/ACTIVE}}{{#OFF}}<span class="state state-idle">已停用</span>{{/OFF}}</td>
      <td class="row-actions">{{#MAY_CHANGE}}<a href="{{PREFIX}}/desk/papers/{{ITEM_ID}}">修改<span class="visually-hidden">{{ITEM_TEXT}}</span></a>{{/MAY_CHANGE}}</td>
    </tr>
  {{/ITEMS}}
  {{#NO_ITEMS}}<tr><td colspan="6">还没有核对项。操作员可以直接通过订单。</td></tr>{{/NO_ITEMS}}
  </tbody>
</table>
</div>
{{#MAY_ADD}}
<section class="panel" aria-labelledby="add-title">
  <h2 id="add-title">新增核对项</h2>
  {{>ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/desk/papers" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields">
      {{>ITEM_PAPER_FIELD}}
      {{>ITEM_POSITION_FIELD}}
      {{>ITEM_TEXT_FIELD}}
      {{>ITEM_FAULT_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">新增</button></div>
  </form>
</section>
{{/MAY_ADD}}
