{{%AUTOESCAPE context="HTML"}}
{{! 对账差异: what the two say, beside each other, and what somebody found out about it. }}
<a class="back" href="{{PREFIX}}/desk/money/{{DAY}}">返回 {{DAY}} 的对账</a>
<div class="page-head">
  <div>
    <h1>对账差异</h1>
    <p class="lead-text">{{KIND}} {{#VERIFIED}}<span class="state state-good">已核实</span>{{/VERIFIED}}{{#OPEN}}<span class="state state-bad">未核实</span>{{/OPEN}}{{#CAN_VERIFY}}<span class="state state-bad">未核实</span>{{/CAN_VERIFY}}</p>
  </div>
</div>
<section class="panel" aria-labelledby="matter-title">
  <h2 id="matter-title">差异内容</h2>
  <dl class="details">
    <dt>事项</dt><dd>{{ABOUT}}</dd>
    {{#TRADE}}<dt>商户订单号</dt><dd class="code">{{NUMBER}}</dd>{{/TRADE}}
    {{#REQUEST}}<dt>退款请求号</dt><dd class="code">{{NUMBER}}</dd>{{/REQUEST}}
    {{#OF_ORDER}}<dt>订单编号</dt><dd><a href="{{PREFIX}}/desk/orders/{{NO}}">{{NO}}</a></dd>{{/OF_ORDER}}
    {{#NO_ORDER}}<dt>订单编号</dt><dd>—</dd>{{/NO_ORDER}}
  </dl>
</section>
<section aria-labelledby="sides-title">
  <h2 id="sides-title">两边的记录</h2>
  <div class="panel panel-flush">
  <table class="table list">
    <thead><tr><th scope="col">来源</th><th scope="col" class="num">金额</th><th scope="col">时间</th><th scope="col">支付宝交易号</th></tr></thead>
    <tbody>
      <tr><th scope="row">支付宝账单</th>{{#AT_GATEWAY}}<td data-label="金额" class="num money">¥{{AMOUNT}}</td><td data-label="时间">{{AT}}</td><td data-label="支付宝交易号" class="code">{{TRADE_NO}}</td>{{/AT_GATEWAY}}{{#NOT_AT_GATEWAY}}<td data-label="金额" class="num">没有记录</td><td data-label="时间">—</td><td data-label="支付宝交易号">—</td>{{/NOT_AT_GATEWAY}}</tr>
      <tr><th scope="row">账簿</th>{{#IN_BOOKS}}<td data-label="金额" class="num money">¥{{AMOUNT}}</td><td data-label="时间">{{AT}}</td><td data-label="支付宝交易号" class="code">{{TRADE_NO}}</td>{{/IN_BOOKS}}{{#NOT_IN_BOOKS}}<td data-label="金额" class="num">没有记录</td><td data-label="时间">—</td><td data-label="支付宝交易号">—</td>{{/NOT_IN_BOOKS}}</tr>
    </tbody>
  </table>
  </div>
</section>
{{#VERIFIED}}
<section class="panel" aria-labelledby="verified-title">
  <h2 id="verified-title">核实结果</h2>
  <dl class="details">
    <dt>核实人</dt><dd>{{BY}}，<time datetime="{{AT_ISO}}">{{AT}}</time></dd>
    <dt>核实说明</dt><dd>{{REMARK}}</dd>
  </dl>
</section>
{{/VERIFIED}}
{{#CAN_VERIFY}}
<section class="panel" aria-labelledby="verify-title">
  <h2 id="verify-title">核实</h2>
  <form id="form" method="post" action="{{PREFIX}}/desk/money/{{DAY}}/differences/{{ID}}" novalidate>
    {{>ERROR_SUMMARY}}
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields fields-one">
      {{>REMARK_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">已核实</button></div>
  </form>
</section>
{{/CAN_VERIFY}}
