{{%AUTOESCAPE context="HTML"}}
{{! 价格: what is in force on a day, what is to come, what was changed. }}
{{>ADMINISTRATION_TABS}}
<div class="page-head">
  <div>
    <h1>价格</h1>
    <p class="lead-text">订单按提交时的价格计算。已经生效的价格不能改变；调整从以后的日期起生效。</p>
  </div>
  <div class="page-actions">
    {{#MAY_ADD}}<a class="btn btn-primary" href="{{PREFIX}}/desk/prices/new">设定价格</a>{{/MAY_ADD}}
    <a class="btn btn-outline-primary" href="{{PREFIX}}/desk/prices/quote">费用试算</a>
    <a class="btn btn-outline-primary" href="{{PREFIX}}/desk/prices.csv">导出</a>
  </div>
</div>
{{#GAPS}}<div class="alert alert-warning" role="status">
  <p>按已经设定的价格，以后有些业务不能办理：</p>
  <ul>{{#SENTENCES}}<li>{{TEXT}}</li>{{/SENTENCES}}</ul>
</div>{{/GAPS}}
<section class="panel" aria-labelledby="list-title">
  <h2 id="list-title">{{ON}} 的价格</h2>
  {{#FILTER}}{{>ERROR_SUMMARY}}
  <form class="filter" id="form" method="get" action="{{PREFIX}}/desk/prices" novalidate>
    {{>ON_FIELD}}
    <div class="buttons"><button type="submit" class="btn btn-outline-primary">查询</button></div>
  </form>{{/FILTER}}
  <table class="table list">
    <caption class="visually-hidden">{{ON}} 的价格</caption>
    <thead><tr><th scope="col">内容</th><th scope="col" class="num">单价</th><th scope="col">发票项目名称</th><th scope="col">税收分类编码</th><th scope="col" class="num">税率</th><th scope="col">生效日期</th><th scope="col">操作</th></tr></thead>
    <tbody>
    {{#PRICES}}
      <tr>
        <th scope="row">{{PRODUCT}}</th>
        <td data-label="单价" class="num">{{#OFFERED}}¥{{AMOUNT}}{{/OFFERED}}</td>
        <td data-label="发票项目名称">{{INVOICE_NAME}}</td>
        <td data-label="税收分类编码" class="code">{{TAX_CODE}}</td>
        <td data-label="税率" class="num">{{TAX_PERCENT}}%</td>
        <td data-label="生效日期"><time datetime="{{DAY}}">{{DAY}}</time></td>
        <td class="row-actions">{{#MAY_CHANGE}}<a href="{{PREFIX}}/desk/prices/new?price_type={{TYPE}}&amp;price_item={{ITEM}}&amp;price_years={{YEARS}}" aria-label="调整 {{PRODUCT}}">调整</a>{{/MAY_CHANGE}}</td>
      </tr>
    {{/PRICES}}
    {{#NO_PRICES}}<tr><td colspan="7">这一天没有价格，什么业务也不能办理。</td></tr>{{/NO_PRICES}}
    </tbody>
  </table>
</section>
<section class="panel" aria-labelledby="to-come-title">
  <h2 id="to-come-title">将要生效</h2>
  {{#NOTHING_TO_COME}}<p>没有设定以后的价格。</p>{{/NOTHING_TO_COME}}
  <table class="table list">
    <caption class="visually-hidden">将要生效的价格，按日期排列</caption>
    <thead><tr><th scope="col">内容</th><th scope="col">生效日期</th><th scope="col" class="num">单价</th><th scope="col">操作</th></tr></thead>
    <tbody>
    {{#TO_COME}}
      <tr>
        <th scope="row">{{PRODUCT}}</th>
        <td data-label="生效日期"><time datetime="{{DAY}}">{{DAY}}</time></td>
        <td data-label="单价" class="num">{{#OFFERED}}¥{{AMOUNT}}{{/OFFERED}}{{#ENDED}}不再提供{{/ENDED}}</td>
        <td class="row-actions">{{#MAY_REMOVE}}<form method="post" action="{{PREFIX}}/desk/prices/{{ID}}/removal" novalidate data-confirm="到 {{DAY}} 仍按原来的价格计算。" data-confirm-title="删除未生效的价格？" data-confirm-button="删除"><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="btn btn-sm btn-outline-danger" aria-label="删除 {{PRODUCT}} {{DAY}}">删除</button></form>{{/MAY_REMOVE}}</td>
      </tr>
    {{/TO_COME}}
    </tbody>
  </table>
</section>
{{#MAY_IMPORT}}
<section class="panel" aria-labelledby="import-title">
  <h2 id="import-title">从文件导入</h2>
  {{>ERROR_SUMMARY}}
  <form method="post" action="{{PREFIX}}/desk/prices/file" enctype="multipart/form-data" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="field paper">{{>LIST_FIELD}}</div>
    <div class="buttons"><button type="submit" class="btn btn-outline-primary">核对</button></div>
  </form>
</section>
{{/MAY_IMPORT}}
{{>HISTORY}}
