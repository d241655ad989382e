{{%AUTOESCAPE context="HTML"}}
{{! The refund that a transfer is for, with its order and Alipay's last word. }}
<section class="panel" aria-labelledby="refund-title">
  <h2 id="refund-title">退款</h2>
  <dl class="details">
    <dt>订单编号</dt><dd><a href="{{PREFIX}}/desk/orders/{{NO}}">{{NO}}</a> <span class="state state-{{ORDER_STATE}}">{{ORDER_STATE_LABEL}}</span></dd>
    <dt>企业名称</dt><dd>{{COMPANY}}</dd>
    <dt>退款请求号</dt><dd class="code">{{OUT_REQUEST_NO}}</dd>
    <dt>支付宝交易号</dt><dd class="code">{{TRADE_NO}}</dd>
    <dt>付款时间</dt><dd><time datetime="{{PAID_ISO}}">{{PAID}}</time></dd>
    <dt>退款发起时间</dt><dd><time datetime="{{WANTED_ISO}}">{{WANTED}}</time></dd>
    <dt>退款金额</dt><dd class="money">¥{{AMOUNT}}</dd>
    <dt>退款状态</dt><dd><span class="state state-{{STATE}}">{{STATE_LABEL}}</span></dd>
    {{#ANSWER}}<dt>支付宝最后答复</dt><dd><span class="code">{{CODE}}</span>，<time datetime="{{AT_ISO}}">{{AT}}</time>，已试 {{TRIES}} 次</dd>{{/ANSWER}}
  </dl>
</section>
