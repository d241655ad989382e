{{%AUTOESCAPE context="HTML"}}
{{! 转账退款: the first of two people writes down what the bank did, beside the refund that Alipay will not make. }}
<a class="back" href="{{PREFIX}}/desk/orders/{{NO}}">返回订单</a>
<div class="page-head">
  <div>
    <h1>转账退款</h1>
    <p class="lead-text">支付宝不能原路退回时，由银行转账退还全款，两人办理。</p>
  </div>
</div>
<div class="beside">
<section class="panel" aria-labelledby="transfer-title">
  <h2 id="transfer-title">录入转账</h2>
  {{#REJECTED}}<div class="alert alert-warning">上次录入已驳回：{{TEXT}}</div>{{/REJECTED}}
  <p>先确认支付宝确实没有退款，并已从银行转出全款，再按银行回单填写。录入后不再向支付宝重试，由另一位管理员核对凭证并确认。</p>
  {{>ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/desk/refunds/{{ID}}/transfer" enctype="multipart/form-data" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields">
      {{>PAYEE_FIELD}}
      {{>BANK_FIELD}}
      {{>ACCOUNT_FIELD}}
      {{>TRANSFERRED_ON_FIELD}}
      {{>BANK_REFERENCE_FIELD}}
      <div class="field">{{>PAPER_SLIP_FIELD}}</div>
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">录入转账</button><a class="btn btn-link" href="{{PREFIX}}/desk/orders/{{NO}}">取消</a></div>
  </form>
</section>
{{>DESK_REFUND}}
</div>
