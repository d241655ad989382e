{{%AUTOESCAPE context="HTML"}}
{{! 费用试算: what an order would cost on a day, beside what it costs today. }}
{{>ADMINISTRATION_TABS}}
<a class="back" href="{{PREFIX}}/desk/prices">返回价格</a>
<div class="page-head"><h1 id="title">费用试算</h1></div>
<section class="panel" aria-labelledby="title">
  {{>ERROR_SUMMARY}}
  <form id="form" method="get" action="{{PREFIX}}/desk/prices/quote" novalidate>
    <div class="fields">
      {{>ON_FIELD}}
      {{>QUOTE_TYPE_FIELD}}
      {{>QUOTE_CERTIFICATES_FIELD}}
      {{>QUOTE_YEARS_FIELD}}
      {{>QUOTE_SEALS_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">试算</button></div>
  </form>
</section>
{{#QUOTES}}
<section class="panel">
  <h2>{{WHEN}}</h2>
  {{#NOT_OFFERED}}<p>没有这样的价格，不能办理。</p>{{/NOT_OFFERED}}
  {{#TABLE}}
  <table class="table list">
    <caption class="visually-hidden">{{WHEN}} 的费用</caption>
    <thead><tr><th scope="col">内容</th><th scope="col" class="num">数量</th><th scope="col" class="num">单价</th><th scope="col" class="num">金额</th></tr></thead>
    <tbody>
    {{#ROWS}}<tr><th scope="row">{{PRODUCT}}</th><td data-label="数量" class="num">{{QUANTITY}}</td><td data-label="单价" class="num">¥{{UNIT_PRICE}}</td><td data-label="金额" class="num">¥{{AMOUNT}}</td></tr>{{/ROWS}}
    </tbody>
  </table>
  <p>合计 <span class="money money-large">¥{{TOTAL}}</span></p>
  {{/TABLE}}
</section>
{{/QUOTES}}
