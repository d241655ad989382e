{{%AUTOESCAPE context="HTML"}}
{{! 转账退款: what was entered, beside the bank's slip, and the second person's decision. }}
<a class="back" href="{{PREFIX}}/desk/orders/{{NO}}">返回订单</a>
<div class="page-head">
  <div>
    <h1>转账退款</h1>
    <p class="lead-text"><span class="code">{{NUMBER}}</span> <span class="state state-{{SETTLEMENT_STATE}}">{{SETTLEMENT_STATE_LABEL}}</span></p>
  </div>
</div>
<div class="beside">
<div>
{{#WAITS}}<div class="alert alert-info">等待录入人以外的管理员核对凭证后确认；确认以前不向支付宝重试。</div>{{/WAITS}}
{{#DECISION}}
<section class="panel panel-decision" aria-labelledby="decision-title">
  <h2 id="decision-title">核对</h2>
  {{>ERROR_SUMMARY}}
  {{#NEEDS_COLLEAGUE}}<p>转账退款须由两人办理，请另一位管理员核对后确认。</p>{{/NEEDS_COLLEAGUE}}
  {{#NOT_STUCK}}<p>这笔退款已不再受阻，不能确认。请驳回，并到订单核实款项。</p>{{/NOT_STUCK}}
  {{#CAN_CONFIRM}}
  <p>核对凭证上的收款人、账号、金额和日期；支付宝最后答复「{{CODE}}」，请确认支付宝没有退款。确认后这笔退款办结，不能撤回。</p>
  <form method="post" action="{{PREFIX}}/desk/settlements/{{NUMBER}}/confirmation" data-confirm="确认后退款办结，不能撤回。" data-confirm-title="确认已转账退款？" data-confirm-button="确定" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="buttons"><button type="submit" class="btn btn-primary">确认转账</button></div>
  </form>
  {{/CAN_CONFIRM}}
  <hr>
  <form id="rejection" method="post" action="{{PREFIX}}/desk/settlements/{{NUMBER}}/rejection" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields fields-one">
      {{>REASON_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-outline-danger">驳回</button></div>
  </form>
</section>
{{/DECISION}}

<section class="panel" aria-labelledby="transfer-title">
  <h2 id="transfer-title">转账内容</h2>
  <dl class="details">
    <dt>收款人</dt><dd>{{PAYEE}}</dd>
    <dt>开户银行</dt><dd>{{BANK}}</dd>
    <dt>收款账号</dt><dd class="code">{{ACCOUNT}}</dd>
    <dt>转账金额</dt><dd class="money">¥{{AMOUNT}}</dd>
    <dt>转账日期</dt><dd><time datetime="{{ON}}">{{ON}}</time></dd>
    <dt>银行流水号</dt><dd class="code">{{BANK_REFERENCE}}</dd>
    <dt>录入人</dt><dd>{{ENTERED_BY}}，<time datetime="{{ENTERED_ISO}}">{{ENTERED}}</time></dd>
    {{#DECIDED}}<dt>处理人</dt><dd>{{BY}}，<time datetime="{{AT_ISO}}">{{AT}}</time></dd>{{/DECIDED}}
    {{#WHY}}<dt>驳回原因</dt><dd>{{TEXT}}</dd>{{/WHY}}
  </dl>
</section>
{{>DESK_REFUND}}
</div>

<section class="panel papers" aria-labelledby="papers-title" tabindex="0">
  <h2 id="papers-title">转账凭证</h2>
  {{#SLIP}}
  <figure>
    {{#PICTURE}}
    <figcaption>转账凭证 <a href="{{URL}}" target="_blank">打开原件（新窗口）</a></figcaption>
    <a href="{{URL}}" target="_blank" tabindex="-1"><img src="{{URL}}" alt="转账凭证"></a>
    {{/PICTURE}}
    {{#PDF}}
    <figcaption>转账凭证 <a href="{{URL}}" download>下载原件（PDF）</a></figcaption>
    {{#PAGES}}<img src="{{PAGE_URL}}" alt="转账凭证，第 {{PAGE}} 页" loading="lazy" data-patient>{{/PAGES}}
    {{#MORE}}<p class="form-text">共 {{ALL}} 页，这里显示前 {{SHOWN}} 页，其余请下载原件查看。</p>{{/MORE}}
    {{/PDF}}
  </figure>
  {{/SLIP}}
</section>
</div>
