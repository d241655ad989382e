{{%AUTOESCAPE context="HTML"}}
{{! 对账, one day: both sides' sums, and where they differ. }}
<a class="back" href="{{PREFIX}}/desk/money">返回逐日对账</a>
<div class="page-head">
  <div>
    <h1>对账</h1>
    <p class="lead-text">{{DAY}} <span class="state state-{{STATE}}">{{STATE_LABEL}}</span></p>
  </div>
  <div class="page-actions">
    {{#CAN_ASK_AGAIN}}
    <form method="post" action="{{PREFIX}}/desk/money/{{DAY}}" novalidate>
      <input type="hidden" name="csrf" value="{{CSRF}}">
      <button type="submit" class="btn btn-outline-primary">重新对账</button>
    </form>
    {{/CAN_ASK_AGAIN}}
    {{#TABLE}}<a class="btn btn-outline-primary" href="{{PREFIX}}/desk/money/{{DAY}}/differences.csv">导出差异</a>{{/TABLE}}
  </div>
</div>
{{#AWAITED}}<div class="alert alert-info">还没有取得这一天的账单，系统会继续获取。{{#ANSWER}}支付宝最近的答复：<span class="code">{{CODE}}</span>{{/ANSWER}}</div>{{/AWAITED}}
{{#ASKED_AGAIN}}<div class="alert alert-info">正在重新获取账单，下面是上次对账的结果。{{#ANSWER}}支付宝最近的答复：<span class="code">{{CODE}}</span>{{/ANSWER}}</div>{{/ASKED_AGAIN}}

<section class="panel" aria-labelledby="sums-title">
  <h2 id="sums-title">合计</h2>
  {{#NO_SUMS}}<p>取得账单后显示。</p>{{/NO_SUMS}}
  {{#FETCHED}}
  <table class="table list">
    <thead><tr><th scope="col">来源</th><th scope="col" class="num">收款笔数</th><th scope="col" class="num">收款</th><th scope="col" class="num">退款笔数</th><th scope="col" class="num">退款</th></tr></thead>
    <tbody>
      {{#GATEWAY}}<tr><th scope="row">支付宝账单</th><td data-label="收款笔数" class="num">{{PAYMENTS}}</td><td data-label="收款" class="num money">¥{{PAID}}</td><td data-label="退款笔数" class="num">{{REFUNDS}}</td><td data-label="退款" class="num money">¥{{REFUNDED}}</td></tr>{{/GATEWAY}}
      {{#BOOKS}}<tr><th scope="row">账簿</th><td data-label="收款笔数" class="num">{{PAYMENTS}}</td><td data-label="收款" class="num money">¥{{PAID}}</td><td data-label="退款笔数" class="num">{{REFUNDS}}</td><td data-label="退款" class="num money">¥{{REFUNDED}}</td></tr>{{/BOOKS}}
    </tbody>
  </table>
  <p class="form-text">对账时间 <time datetime="{{AT_ISO}}">{{AT}}</time>。午夜前后的交易，两边可能记在相邻的两天：逐笔按编号核对，不算差异。</p>
  {{/FETCHED}}
</section>

{{#TABLE}}
<section aria-labelledby="differences-title">
  <h2 id="differences-title">差异</h2>
  <div class="panel panel-flush">
  <table class="table list">
    <caption class="visually-hidden">支付宝账单与账簿不一致的各项</caption>
    <thead><tr><th scope="col">差异</th><th scope="col">事项</th><th scope="col">订单编号</th><th scope="col" class="num">支付宝账单</th><th scope="col" class="num">账簿</th><th scope="col">核实</th></tr></thead>
    <tbody data-open>
    {{#DIFFERENCES}}
      <tr>
        <th scope="row"><a href="{{PREFIX}}/desk/money/{{DAY}}/differences/{{ID}}">{{KIND}}</a></th>
        <td data-label="事项"><div>{{ABOUT}}{{#TRADE}}<br><span class="code">{{NUMBER}}</span>{{/TRADE}}</div></td>
        <td data-label="订单编号">{{#OF_ORDER}}<a href="{{PREFIX}}/desk/orders/{{NO}}">{{NO}}</a>{{/OF_ORDER}}{{#NO_ORDER}}—{{/NO_ORDER}}</td>
        <td data-label="支付宝账单" class="num">{{#AT_GATEWAY}}<div><span class="money">¥{{AMOUNT}}</span><br>{{AT}}</div>{{/AT_GATEWAY}}{{#NOT_AT_GATEWAY}}—{{/NOT_AT_GATEWAY}}</td>
        <td data-label="账簿" class="num">{{#IN_BOOKS}}<div><span class="money">¥{{AMOUNT}}</span><br>{{AT}}</div>{{/IN_BOOKS}}{{#NOT_IN_BOOKS}}—{{/NOT_IN_BOOKS}}</td>
        <td data-label="核实">{{#OPEN}}<span class="state state-bad">未核实</span>{{/OPEN}}{{#VERIFIED}}<span class="state state-good">已核实</span>{{/VERIFIED}}</td>
      </tr>
    {{/DIFFERENCES}}
    </tbody>
  </table>
  </div>
</section>
{{/TABLE}}
{{#NO_DIFFERENCES}}
<div class="panel empty">
  <h2>没有差异</h2>
  <p>支付宝账单上的每一笔都在账簿中，账簿中的每一笔都在账单上。</p>
</div>
{{/NO_DIFFERENCES}}
