{{%AUTOESCAPE context="HTML"}}
{{! 核对快递单号: what would become of each line of a file. }}
<a class="back" href="{{PREFIX}}/desk/parcels">返回发货</a>
<div class="page-head">
  <div>
    <h1>核对快递单号</h1>
    <p class="lead-text">共 {{ALL}} 行：可以发货 {{GOOD}} 行，不发货 {{BAD}} 行。还没有任何订单发货。</p>
  </div>
</div>
{{#MAY_DISPATCH}}
<section class="panel panel-decision" aria-labelledby="dispatch-title">
  <h2 id="dispatch-title">发货</h2>
  <p>确认后逐个订单发货，以短信告知企业；核对之后有变化的订单不会发货。结果是一个 CSV 文件，请保存。中断后可以再次确认，已发货的不会重复。</p>
  <form method="post" action="{{PREFIX}}/desk/parcels/{{ID}}/dispatch" data-once="no" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="buttons"><button type="submit" class="btn btn-primary">确认发货 {{COUNT}} 个订单</button></div>
  </form>
</section>
{{/MAY_DISPATCH}}
<div class="panel panel-flush">
<table class="table list">
  <caption class="visually-hidden">逐行核对的结果</caption>
  <thead><tr><th scope="col" class="num">行号</th><th scope="col">订单编号</th><th scope="col">快递公司</th><th scope="col">快递单号</th><th scope="col">核对结果</th></tr></thead>
  <tbody>
  {{#LINES}}
    <tr>
      <td data-label="行号" class="num">{{LINE}}</td>
      <th scope="row"><span class="code">{{NO}}</span></th>
      <td data-label="快递公司">{{COURIER}}</td>
      <td data-label="快递单号"><span class="code">{{COURIER_NO}}</span></td>
      <td data-label="核对结果"><div><span class="state state-{{VERDICT_STATE}}">{{VERDICT}}</span>{{#DOUBTFUL}} 校验位不符，请核对面单{{/DOUBTFUL}}</div></td>
    </tr>
  {{/LINES}}
  </tbody>
</table>
</div>
