{{%AUTOESCAPE context="HTML"}}
{{! Undoing a completed order at the desk: asked for, decided by a second administrator, and what became of it. }}
{{#MAY_REVERSE}}
<section class="panel panel-decision" aria-labelledby="reversal-title">
  <h2 id="reversal-title">撤销订单</h2>
  {{>ERROR_SUMMARY}}
  <p>撤销须由两位管理员办理：您提出后，由另一位管理员确认。确认后订单关闭，不能恢复。{{#BACK_TO}}<span class="money">¥{{AMOUNT}}</span> 全额退回付款的支付宝账号（交易号 <span class="code">{{TRADE_NO}}</span>）。{{/BACK_TO}}{{#NOTHING_BACK}}订单没有收款，没有款项退回。{{/NOTHING_BACK}}未开具的发票不再开具。</p>
  <form id="reversal" method="post" action="{{PREFIX}}/desk/orders/{{NO}}/reversals" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields fields-one">
      {{>REVERSAL_REASON_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-outline-danger">撤销订单</button></div>
  </form>
</section>
{{/MAY_REVERSE}}

{{#REVERSAL_ASKED}}
<section class="panel panel-decision" aria-labelledby="reversal-title">
  <h2 id="reversal-title">撤销申请，等待确认</h2>
  {{>ERROR_SUMMARY}}
  <dl class="details">
    <dt>撤销原因</dt><dd>{{WHY}}</dd>
    <dt>提出人</dt><dd>{{ASKED_BY}}，<time datetime="{{AT_ISO}}">{{AT}}</time></dd>
    <dt>退回款项</dt><dd>{{#BACK_TO}}<span class="money">¥{{AMOUNT}}</span>，退回付款的支付宝账号（交易号 <span class="code">{{TRADE_NO}}</span>）{{/BACK_TO}}{{#NOTHING_BACK}}没有{{/NOTHING_BACK}}</dd>
  </dl>
  {{#MAY_WITHDRAW}}
  <hr>
  <p>请由另一位管理员确认。</p>
  <form method="post" action="{{PREFIX}}/desk/orders/{{NO}}/reversals/{{ID}}/withdrawal" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="buttons"><button type="submit" class="btn btn-outline-primary">撤回申请</button></div>
  </form>
  {{/MAY_WITHDRAW}}
  {{#MAY_DECIDE}}
  <hr>
  <p>确认后订单关闭，款项全额退回，以短信告知企业，不能恢复。</p>
  <form method="post" action="{{PREFIX}}/desk/orders/{{NO}}/reversals/{{ID}}/approval" data-confirm="订单关闭，款项全额退回，不能恢复。" data-confirm-title="撤销订单？" data-confirm-button="确定撤销" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="buttons"><button type="submit" class="btn btn-primary">确认撤销</button></div>
  </form>
  <hr>
  <form id="reversal-refusal" method="post" action="{{PREFIX}}/desk/orders/{{NO}}/reversals/{{ID}}/refusal" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields fields-one">
      {{>REVERSAL_REFUSAL_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-outline-danger">拒绝撤销</button></div>
  </form>
  {{/MAY_DECIDE}}
</section>
{{/REVERSAL_ASKED}}

{{#REVERSALS}}
<section class="panel" aria-label="撤销申请">
  <h2>撤销申请 <span class="state state-{{OUTCOME}}">{{OUTCOME_LABEL}}</span></h2>
  <dl class="details">
    <dt>撤销原因</dt><dd>{{WHY}}</dd>
    <dt>提出人</dt><dd>{{ASKED_BY}}，<time datetime="{{AT_ISO}}">{{AT}}</time></dd>
    <dt>处理人</dt><dd>{{DECIDED_BY}}，<time datetime="{{DECIDED_ISO}}">{{DECIDED}}</time></dd>
    {{#WHY_NOT}}<dt>拒绝原因</dt><dd>{{TEXT}}</dd>{{/WHY_NOT}}
  </dl>
</section>
{{/REVERSALS}}
