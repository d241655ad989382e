{{%AUTOESCAPE context="HTML"}}
{{! 对账: days, each with what Alipay's bill says and what the books say. }}
<div class="page-head">
  <div>
    <h1>对账</h1>
    <p class="lead-text">每天上午获取支付宝前一天的账单，与账簿逐笔核对。</p>
  </div>
</div>
{{>DESK_SETTLEMENTS}}
{{>ERROR_SUMMARY}}
<form class="filter" id="form" method="get" action="{{PREFIX}}/desk/money" novalidate>
  {{>MONTH_FIELD}}
  <div class="buttons"><button type="submit" class="btn btn-outline-primary">查询</button></div>
</form>
{{#TABLE}}
<div class="panel panel-flush">
<table class="table list">
  <caption class="visually-hidden">逐日对账，最近的在前</caption>
  <thead><tr><th scope="col">日期</th><th scope="col" class="num">支付宝收款</th><th scope="col" class="num">账簿收款</th><th scope="col" class="num">支付宝退款</th><th scope="col" class="num">账簿退款</th><th scope="col">结论</th><th scope="col">操作</th></tr></thead>
  <tbody data-open>
  {{#DAYS}}
    <tr>
      <th scope="row"><a href="{{PREFIX}}/desk/money/{{DAY}}">{{DAY}}</a></th>
      <td data-label="支付宝收款" class="num">{{#GATEWAY}}<div><span class="money">¥{{PAID}}</span><br>{{PAYMENTS}} 笔</div>{{/GATEWAY}}{{#NO_SUMS}}—{{/NO_SUMS}}</td>
      <td data-label="账簿收款" class="num">{{#BOOKS}}<div><span class="money">¥{{PAID}}</span><br>{{PAYMENTS}} 笔</div>{{/BOOKS}}{{#NO_SUMS}}—{{/NO_SUMS}}</td>
      <td data-label="支付宝退款" class="num">{{#GATEWAY}}<div><span class="money">¥{{REFUNDED}}</span><br>{{REFUNDS}} 笔</div>{{/GATEWAY}}{{#NO_SUMS}}—{{/NO_SUMS}}</td>
      <td data-label="账簿退款" class="num">{{#BOOKS}}<div><span class="money">¥{{REFUNDED}}</span><br>{{REFUNDS}} 笔</div>{{/BOOKS}}{{#NO_SUMS}}—{{/NO_SUMS}}</td>
      <td data-label="结论"><div><span class="state state-{{STATE}}">{{STATE_LABEL}}</span>{{#UNVERIFIED}}<br>{{COUNT}} 处未核实{{/UNVERIFIED}}</div></td>
      <td class="row-actions"><a href="{{PREFIX}}/desk/money/{{DAY}}">查看</a></td>
    </tr>
  {{/DAYS}}
  </tbody>
</table>
</div>
{{/TABLE}}
{{#NO_DAYS}}
<div class="panel empty">
  <h2>没有对账记录</h2>
  <p>从有收款的第一天起，每天的账单在第二天上午核对。</p>
</div>
{{/NO_DAYS}}
