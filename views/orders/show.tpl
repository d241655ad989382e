{{%AUTOESCAPE context="HTML"}}
{{! 订单详情: everything about one order, with what its state allows. }}
<a class="back" href="{{PREFIX}}/orders">返回订单列表</a>
<div class="page-head">
  <div>
    <h1>订单详情</h1>
    <p class="lead-text">订单 <span class="code">{{NO}}</span> <span class="state state-{{STATE}}">{{STATE_LABEL}}</span></p>
  </div>
  <div class="page-actions">
    <a class="btn btn-outline-primary" href="{{PREFIX}}/orders/{{NO}}/form.pdf" target="_blank">申请表</a>
    <a class="btn btn-outline-primary" href="{{PREFIX}}/orders/{{NO}}/history">查看记录</a>
    <button class="btn btn-outline-primary" type="button" data-print>打印本页</button>
  </div>
</div>
{{#NOT_SUBMITTED}}
<div class="error-summary" role="alert" tabindex="-1" data-focus>
  <h2>订单没有提交</h2>
  {{#PRICE_CHANGED}}<p>订单总额与您之前看到的不同。请核对下面新的总额，同意后再次提交。</p>{{/PRICE_CHANGED}}
  {{#PRICELESS}}<p>这样的组合暂时不能办理，请<a href="{{PREFIX}}/orders/{{NO}}/edit#years">换一个有效期或业务类型</a>。</p>{{/PRICELESS}}
  {{#NOT_ACCEPTED}}<p>{{PLATFORM_NAME}}不办理这个业务类型，请<a href="{{PREFIX}}/orders/{{NO}}/edit#business_type">换一个业务类型或应用平台</a>。</p>{{/NOT_ACCEPTED}}
  {{#COMPANY_INCOMPLETE}}<p>基本信息或发票信息还不完整，请先<a href="{{PREFIX}}/profile/edit?next=order">去完善基本信息</a>、<a href="{{PREFIX}}/invoice-info?next=order">去完善发票信息</a>。</p>{{/COMPANY_INCOMPLETE}}
  {{#INCOMPLETE}}<p>还有内容或材料没有填写完整：</p>{{#MISSING_FIELDS}}<ul>{{#ROWS}}<li><a href="{{URL}}">{{TEXT}}</a></li>{{/ROWS}}</ul>{{/MISSING_FIELDS}}{{/INCOMPLETE}}
</div>
{{/NOT_SUBMITTED}}
{{#HAS_PAPER_ERRORS}}
<div class="error-summary" role="alert" tabindex="-1" data-focus>
  <h2>材料没有上传</h2>
  <ul>{{#PAPER_ERRORS}}<li><a href="#{{FIELD}}">{{LABEL}}：{{TEXT}}</a></li>{{/PAPER_ERRORS}}</ul>
</div>
{{/HAS_PAPER_ERRORS}}
{{#REFUSAL}}
<div class="alert alert-danger"><strong>审核未通过：</strong>{{REASON}}。{{#REFUNDING}}款项正在退回原支付账号。{{/REFUNDING}}{{#REFUNDED}}款项已退回原支付账号。{{/REFUNDED}}{{#TRANSFERRED}}款项已通过银行转账退还。{{/TRANSFERRED}}修改后可以再次提交。</div>
{{/REFUSAL}}
{{#REVERSAL}}
<div class="alert alert-danger"><strong>订单已撤销：</strong>{{REASON}}。{{#REFUNDING}}款项正在退回原支付账号。{{/REFUNDING}}{{#REFUNDED}}款项已退回原支付账号。{{/REFUNDED}}{{#TRANSFERRED}}款项已通过银行转账退还。{{/TRANSFERRED}}</div>
{{/REVERSAL}}
{{#APPOINTED}}
<div class="alert alert-info">领取预约：{{WHEN}}，{{WHERE}}。请经办人带身份证原件到网点领取。</div>
{{/APPOINTED}}
{{#TAKEN}}
<div class="alert alert-info">网点已于 <time datetime="{{AT_ISO}}">{{AT}}</time> 交付给 {{COLLECTOR}}，请核对后确认收货。</div>
{{/TAKEN}}
{{#CORRECTION}}
<div class="alert alert-warning alert-action"><p><strong>需要补正</strong>　{{WHAT}}。请在 <time datetime="{{UNTIL_ISO}}">{{UNTIL}}</time> 前补正并提交，已付款项保留；逾期订单自动拒绝，款项退回原支付账号。</p><a class="btn btn-primary" href="{{PREFIX}}/orders/{{NO}}/correction">去补正</a></div>
{{/CORRECTION}}
{{#TO_DO}}{{#CAN_SUBMIT}}
{{#MISSING_FIELDS}}<div class="alert alert-warning alert-action">
  <div><p>提交前还需要：</p><ul>{{#ROWS}}<li><a href="{{URL}}">{{TEXT}}</a></li>{{/ROWS}}</ul></div>
  {{#FORM_MISSING}}<a class="btn btn-primary" href="{{PREFIX}}/orders/{{NO}}/form.pdf" target="_blank">打印申请表</a>{{/FORM_MISSING}}
</div>{{/MISSING_FIELDS}}
{{#READY}}<div class="alert alert-success">内容和材料已齐全，核对无误后请提交。</div>{{/READY}}
{{/CAN_SUBMIT}}{{/TO_DO}}
{{#CAN_MAKE}}
<div class="alert alert-warning alert-action"><p>审核已通过，请在浏览器里生成密钥，证书签发后下载保存。</p><a class="btn btn-primary" href="{{PREFIX}}/orders/{{NO}}/certificates">制作证书</a></div>
{{/CAN_MAKE}}
{{#USUAL}}
<div class="alert alert-info">{{TEXT}}</div>
{{/USUAL}}
{{#CAN_PAY}}
<div class="alert alert-warning">请在 <time datetime="{{PAY_BY_ISO}}">{{PAY_BY}}</time> 前用支付宝扫码支付，逾期订单自动关闭。</div>
{{/CAN_PAY}}

<section class="panel">
  <h2 class="visually-hidden" id="steps-title">办理进度</h2>
  <ol class="steps" aria-labelledby="steps-title">
    {{#STEPS}}<li {{#DONE}}class="done"{{/DONE}} {{#CURRENT}}aria-current="step"{{/CURRENT}}>{{LABEL}}{{#DONE}}<span class="visually-hidden">（已完成）</span>{{/DONE}}</li>{{/STEPS}}
  </ol>
  <div class="buttons">
    {{#CAN_SUBMIT}}<form method="post" action="{{PREFIX}}/orders/{{NO}}/submission" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}"><input type="hidden" name="agreed" value="{{AGREED}}"><button type="submit" class="btn btn-primary">提交</button></form>
    <a class="btn btn-outline-primary" href="{{PREFIX}}/orders/{{NO}}/edit">修改/提交</a>{{/CAN_SUBMIT}}
    {{#CAN_PAY}}<a class="btn btn-primary" href="{{PREFIX}}/orders/{{NO}}/pay" data-dialog-page="#confirm">订单支付</a>{{/CAN_PAY}}
    {{#CAN_RECEIVE}}<form method="post" action="{{PREFIX}}/orders/{{NO}}/receipt" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}"><button type="submit" class="btn btn-primary">确认收货</button></form>{{/CAN_RECEIVE}}
    {{#CAN_WITHDRAW}}<form method="post" action="{{PREFIX}}/orders/{{NO}}/withdrawal" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}"><button type="submit" class="btn btn-outline-danger">撤回</button></form>{{/CAN_WITHDRAW}}
    {{#CAN_CANCEL}}<form method="post" action="{{PREFIX}}/orders/{{NO}}/cancellation" data-confirm="撤销后订单关闭，不能再提交。" data-confirm-title="撤销订单？" data-confirm-button="确定撤销" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}"><button type="submit" class="btn btn-outline-danger">撤销</button></form>{{/CAN_CANCEL}}
    {{#CAN_DELETE}}<form method="post" action="{{PREFIX}}/orders/{{NO}}/deletion" data-confirm="订单和已上传的材料会被删除，不能恢复。" data-confirm-title="删除订单？" data-confirm-button="确定删除" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}"><button type="submit" class="btn btn-outline-danger">删除</button></form>{{/CAN_DELETE}}
  </div>
</section>

{{>ORDER_GOODS}}

{{#BILL}}
<section class="panel" aria-label="费用">
  <table class="bill">
    <caption>费用</caption>
    <tbody>{{#LINES}}<tr><th scope="row">{{ITEM}}</th><td class="num">¥{{PRICE}} × {{COUNT}}</td><td class="num money">¥{{SUM}}</td></tr>{{/LINES}}</tbody>
    <tfoot><tr><th scope="row" colspan="2">订单总额</th><td class="num money money-large" id="total">¥{{TOTAL}}</td></tr></tfoot>
  </table>
</section>
{{/BILL}}

{{>ORDER_DELIVERY}}

<section class="panel" aria-labelledby="papers-title">
  <h2 id="papers-title">材料</h2>
  {{#PROVED}}<p>已用要延期的证书登录确认，不需要材料。修改订单后仍需上传。</p>{{/PROVED}}
  <div class="fields">
    {{#PAPERS}}
    <div class="field paper" data-upload="{{PREFIX}}/orders/{{NO}}/papers/{{KIND}}" data-done="{{PREFIX}}/orders/{{NO}}">
      {{#FAULTS}}<p class="paper-fault">需要更换：{{TEXT}}</p>{{/FAULTS}}
      {{#CAN_UPLOAD}}<form method="post" action="{{PREFIX}}/orders/{{NO}}/papers/{{KIND}}" enctype="multipart/form-data" novalidate>
        <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
        {{>PAPER_FIELD}}
      </form>{{/CAN_UPLOAD}}
      {{#FIXED}}<h3>{{LABEL}}</h3>{{/FIXED}}
      {{#HELD}}<div class="paper-held"><a href="{{URL}}" target="_blank">{{#PICTURE}}<img src="{{URL}}" alt="" loading="lazy">{{/PICTURE}}{{NAME}}</a> <span class="form-text">{{SIZE}}，<time datetime="{{UPLOADED_ISO}}">{{UPLOADED}}</time> 上传</span></div>
      {{#CAN_REMOVE}}<form method="post" action="{{URL}}/deletion" data-confirm="移除后，提交前需要重新上传。" data-confirm-title="移除{{LABEL}}？" data-confirm-button="确定" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}"><button type="submit" class="btn btn-link">移除{{LABEL}}</button></form>{{/CAN_REMOVE}}{{/HELD}}
      {{#MISSING}}<p class="form-text paper-missing">还没有上传。</p>{{/MISSING}}
    </div>
    {{/PAPERS}}
  </div>
</section>

<section class="panel" aria-labelledby="company-title">
  <h2 id="company-title">单位与开票资料</h2>
  {{#CAN_SUBMIT}}<p class="form-text">提交时保存当时的资料，之后的修改不影响这个订单。</p>{{/CAN_SUBMIT}}
  <dl class="details details-two">
    <div><dt>企业名称</dt><dd>{{APPLICANT}}</dd></div>
    <div><dt>统一社会信用代码</dt><dd><span class="code">{{CREDIT_CODE}}</span></dd></div>
    <div><dt>法人姓名</dt><dd>{{LEGAL_PERSON}}</dd></div>
    <div><dt>单位注册地</dt><dd>{{REGISTERED_AT}}</dd></div>
    <div><dt>单位电话</dt><dd>{{COMPANY_PHONE}}</dd></div>
    <div><dt>单位地址</dt><dd>{{COMPANY_ADDRESS}}</dd></div>
    <div><dt>发票抬头</dt><dd>{{INVOICE_TITLE}}</dd></div>
    <div><dt>纳税人识别号</dt><dd><span class="code">{{TAX_NUMBER}}</span></dd></div>
    <div><dt>地址电话</dt><dd>{{ADDRESS_PHONE}}</dd></div>
    <div><dt>开户行及账号</dt><dd>{{BANK_ACCOUNT}}</dd></div>
    <div><dt>电子邮箱</dt><dd>{{EMAIL}}</dd></div>
  </dl>
</section>

{{#MONEY}}
<section class="panel panel-flush" aria-label="支付与退款">
<table class="table list">
  <caption class="visually-hidden">支付与退款</caption>
  <thead><tr><th scope="col">编号</th><th scope="col">类别</th><th scope="col" class="num">金额</th><th scope="col">状态</th><th scope="col">时间</th></tr></thead>
  <tbody>
  {{#REFUNDS}}<tr><th scope="row"><span class="code">{{OUT_REQUEST_NO}}</span></th><td data-label="类别">退款</td><td data-label="金额" class="num money">¥{{AMOUNT}}</td><td data-label="状态"><span class="state state-{{STATE}}">{{STATE_LABEL}}</span></td><td data-label="时间">{{#ASKED}}<time datetime="{{AT_ISO}}">{{AT}}</time>{{/ASKED}}{{#TRANSFERRED}}<div><time datetime="{{ON}}">{{ON}}</time><br>转入尾号 {{ACCOUNT_END}} 的银行账户</div>{{/TRANSFERRED}}</td></tr>{{/REFUNDS}}
  {{#PAYMENTS}}<tr><th scope="row"><span class="code">{{OUT_TRADE_NO}}</span></th><td data-label="类别">支付（支付宝交易号 {{TRADE_NO}}）</td><td data-label="金额" class="num money">¥{{AMOUNT}}</td><td data-label="状态"><span class="state state-{{STATE}}">{{STATE_LABEL}}</span></td><td data-label="时间"><time datetime="{{AT_ISO}}">{{AT}}</time></td></tr>{{/PAYMENTS}}
  </tbody>
</table>
</section>
{{/MONEY}}
{{#ISSUED_CERTIFICATES}}
<section class="panel" aria-labelledby="certificates-title">
  <h2 id="certificates-title">证书</h2>
  <dl class="details">
    {{#ROWS}}<dt>证书序列号</dt><dd><a class="code" href="{{URL}}">{{SERIAL_NO}}</a> <span class="state state-{{STATE}}">{{STATE_LABEL}}</span></dd>{{/ROWS}}
  </dl>
</section>
{{/ISSUED_CERTIFICATES}}
{{#INVOICES}}
<section class="panel" aria-labelledby="invoice-title">
  <h2 id="invoice-title">发票</h2>
  <dl class="details">
    <dt>发票号码</dt><dd><a href="{{URL}}">{{NUMBER}}</a></dd>
    <dt>开票金额</dt><dd class="money">¥{{AMOUNT}}</dd>
    <dt>状态</dt><dd>{{STATE_LABEL}}{{#TO_REVERSE}}<br>款项已退回，发票待红冲{{/TO_REVERSE}}{{#RED}}<br>{{#MONEY_BACK}}款项已退回，{{/MONEY_BACK}}发票已红冲，红字发票号码 <span class="code">{{RED_NUMBER}}</span>{{/RED}}</dd>
  </dl>
</section>
{{/INVOICES}}
