{{%AUTOESCAPE context="HTML"}}
{{! 订单支付: the confirmation, then the QR code, then whatever has become of it. }}
<a class="back" href="{{PREFIX}}/orders/{{NO}}">返回订单详情</a>
<div class="page-head"><h1>订单支付</h1></div>
<div id="pay" data-step="{{STEP}}" data-status="{{PREFIX}}/orders/{{NO}}/pay/status" data-done="{{PREFIX}}/orders/{{NO}}/pay">
{{#CONFIRM}}
<section class="panel panel-narrow" id="confirm" aria-labelledby="pay-confirm-title">
  <h2 id="pay-confirm-title">请确认支付内容</h2>
  <dl class="details">
    <dt>订单编号</dt><dd><span class="code">{{NO}}</span></dd>
    <dt>业务类型</dt><dd>{{BUSINESS}}</dd>
    <dt>证书</dt><dd>{{CERTIFICATES}} 个</dd>
    <dt>签章</dt><dd>{{SEALS}} 个</dd>
    <dt>应付金额</dt><dd class="money money-large">¥{{TOTAL}}</dd>
    <dt>支付方式</dt><dd>支付宝扫码</dd>
    <dt>支付期限</dt><dd><time datetime="{{PAY_BY_ISO}}">{{PAY_BY}}</time> 前</dd>
  </dl>
  <form method="post" action="{{PREFIX}}/orders/{{NO}}/payments" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="buttons"><button type="submit" class="btn btn-primary" name="deed" value="confirm">确认支付</button><a class="btn btn-outline-primary" href="{{PREFIX}}/orders/{{NO}}" data-close>取消</a></div>
  </form>
</section>
{{/CONFIRM}}
{{#FETCHING}}
<section class="panel panel-narrow pay" aria-labelledby="pay-title">
  <h2 id="pay-title">正在获取二维码</h2>
  <p class="money money-large">¥{{TOTAL}}</p>
  <p role="status" id="pay-status">正在向支付宝获取付款二维码，请稍候…</p>
  <noscript><meta http-equiv="refresh" content="2"><p class="form-text">页面会自动刷新。</p></noscript>
</section>
{{/FETCHING}}
{{#WAITING}}
<section class="panel panel-narrow pay" aria-labelledby="pay-title">
  <h2 id="pay-title">请用支付宝扫码</h2>
  <p class="money money-large">¥{{TOTAL}}</p>
  <img class="qr" src="{{QR_URL}}" alt="支付宝付款二维码" width="240" height="240">
  <p role="status" id="pay-status">等待支付…</p>
  <p class="form-text">二维码有效至 <time datetime="{{QR_ENDS_ISO}}">{{QR_ENDS}}</time><span id="pay-left" data-seconds="{{QR_SECONDS}}"></span></p>
  <noscript><meta http-equiv="refresh" content="5"><p class="form-text">页面每 5 秒自动刷新；支付完成后会转到订单详情。</p></noscript>
  <form method="post" action="{{PREFIX}}/orders/{{NO}}/payments" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <button type="submit" class="btn btn-outline-primary" name="deed" value="again">重新获取</button>
  </form>
</section>
{{/WAITING}}
{{#ENDED}}
<section class="panel panel-narrow pay" aria-labelledby="pay-title">
  <h2 id="pay-title">二维码已失效</h2>
  <p class="money money-large">¥{{TOTAL}}</p>
  <p role="status" id="pay-status">请重新获取二维码后支付。如果已经付款，请稍候，页面会自动更新。</p>
  <form method="post" action="{{PREFIX}}/orders/{{NO}}/payments" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <button type="submit" class="btn btn-primary" name="deed" value="again">重新获取</button>
  </form>
</section>
{{/ENDED}}
{{#FAILED}}
<section class="panel panel-narrow pay" aria-labelledby="pay-title">
  <h2 id="pay-title">没有取得二维码</h2>
  <p class="money money-large">¥{{TOTAL}}</p>
  <p role="status" id="pay-status">支付宝没有接受这次请求，没有产生任何费用。请重新获取；多次不成功请联系客服。</p>
  <form method="post" action="{{PREFIX}}/orders/{{NO}}/payments" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <button type="submit" class="btn btn-primary" name="deed" value="again">重新获取</button>
  </form>
</section>
{{/FAILED}}
</div>
