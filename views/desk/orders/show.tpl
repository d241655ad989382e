{{%AUTOESCAPE context="HTML"}}
{{! 订单详情 at the desk: the data beside the papers, and the decision. }}
<a class="back" href="{{PREFIX}}/desk/work">返回待办列表</a>
<div class="page-head">
  <div>
    <h1>订单详情</h1>
    <p class="lead-text"><span class="code">{{NO}}</span> <span class="state state-{{ORDER_STATE}}">{{ORDER_STATE_LABEL}}</span> 自 <time datetime="{{SINCE_ISO}}">{{SINCE}}</time></p>
  </div>
</div>
{{#CLAIMED_BY}}<div class="alert alert-info alert-action"><p>由 {{NAME}} 领取，{{AGE}}前处理过。</p>{{#CAN_TAKE_OVER}}<form method="post" action="{{PREFIX}}/desk/orders/{{NO}}/claim/take-over" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}"><button type="submit" class="btn btn-outline-primary">接手</button></form>{{/CAN_TAKE_OVER}}</div>{{/CLAIMED_BY}}
{{#HELD_OFF}}<div class="alert alert-warning">暂缓到 <time datetime="{{UNTIL}}">{{UNTIL}}</time>{{#OVER}}，已到期{{/OVER}}：{{TEXT}}</div>{{/HELD_OFF}}
{{#REFUSED}}<div class="alert alert-warning">上次审核未通过：{{TEXT}}</div>{{/REFUSED}}
{{#REVERSED}}<div class="alert alert-danger">订单完成后已撤销：{{TEXT}}</div>{{/REVERSED}}
{{#RETURNED}}<div class="alert alert-info">已退回补正，等待企业：{{TEXT}}</div>{{/RETURNED}}
{{#CORRECTED}}<div class="alert alert-warning">企业已补正，请核对：{{TEXT}}</div>{{/CORRECTED}}
{{#FROM_OUTLET}}<div class="alert alert-warning">网点已退回中心：{{TEXT}}。可以重新通过；需要企业改选网点或改为快递时，请退回补正“获取方式”。</div>{{/FROM_OUTLET}}
{{#HELD}}<div class="alert alert-danger alert-action"><p><strong>支付金额不符：</strong>应付 <span class="money">¥{{AMOUNT}}</span>，实收 <span class="money">¥{{RECEIVED}}</span>（支付宝交易号 <span class="code">{{TRADE_NO}}</span>）。{{#ASKING}}正在向支付宝核实。{{/ASKING}}{{#CONFIRMED}}支付宝已确认实收金额，请退还，企业可以重新支付。{{/CONFIRMED}}</p>{{#CAN_GIVE_BACK}}<form method="post" action="{{PREFIX}}/desk/payments/{{ID}}/refund" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="btn btn-danger">原路退款 ¥{{RECEIVED}}</button></form>{{/CAN_GIVE_BACK}}</div>{{/HELD}}
{{#DUE}}<div class="alert alert-warning">须在 <time datetime="{{AT_ISO}}">{{AT}}</time> 前办结。</div>{{/DUE}}
{{#BIDS}}{{#UNOPENED}}<div class="alert alert-warning">企业有待开标的投标，更换密钥后打不开，办理前请与企业确认。</div>{{/UNOPENED}}{{/BIDS}}

<div class="beside" data-review>
<div>
{{>DESK_DECISION}}
{{>DESK_CLAIM}}
{{>DESK_MAKING}}
{{#NOTES}}
<section class="panel" id="notes" aria-labelledby="notes-title">
  <h2 id="notes-title">备注</h2>
  <ol class="timeline">
    {{#ROWS}}<li><time datetime="{{AT_ISO}}">{{AT}}</time><div><span class="by">{{BY}}</span></div><p>{{TEXT}}</p></li>{{/ROWS}}
  </ol>
  {{#MAY_NOTE}}
  {{#NOTE_ERRORS}}{{>ERROR_SUMMARY}}{{/NOTE_ERRORS}}
  <form id="note-form" method="post" action="{{PREFIX}}/desk/orders/{{NO}}/notes" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields fields-one">{{>NOTE_FIELD}}</div>
    <div class="buttons"><button type="submit" class="btn btn-outline-primary">保存备注</button></div>
  </form>
  {{/MAY_NOTE}}
</section>
{{/NOTES}}
{{>DESK_REVERSAL}}

<section class="panel" aria-labelledby="company-title">
  <h2 id="company-title">单位信息</h2>
  <dl class="details">
    <dt>企业名称</dt><dd>{{APPLICANT}} <a href="{{PREFIX}}/desk/companies/{{COMPANY_ID}}">查看企业</a></dd>
    <dt>统一社会信用代码</dt><dd class="code">{{CREDIT_CODE}}</dd>
    <dt>法人姓名</dt><dd>{{LEGAL_PERSON}}</dd>
    <dt>单位注册地</dt><dd>{{REGISTERED_AT}}</dd>
    <dt>单位电话</dt><dd>{{COMPANY_PHONE}}</dd>
    <dt>单位地址</dt><dd>{{COMPANY_ADDRESS}}</dd>
    <dt>短信号码</dt><dd>{{COMPANY_MOBILE}}{{#UNREACHED}}<br>最近一条短信没有送达{{/UNREACHED}}</dd>
  </dl>
</section>

{{>DESK_PAST_ORDERS}}

<section class="panel" aria-labelledby="handler-title">
  <h2 id="handler-title">经办人</h2>
  <dl class="details">
    <dt>经办人姓名</dt><dd>{{HANDLER_NAME}}</dd>
    <dt>身份证号</dt><dd class="code">{{HANDLER_ID}}</dd>
    <dt>手机号码</dt><dd>{{HANDLER_MOBILE}}</dd>
  </dl>
  {{#ID_SHOWN}}<p class="form-text">您已填写查看原因，15 分钟内显示完整的身份证号和身份证材料。</p>{{/ID_SHOWN}}
  {{#ID_HIDDEN}}
  <hr>
  {{#ID_ERRORS}}{{>ERROR_SUMMARY}}{{/ID_ERRORS}}
  <form id="id-look" method="post" action="{{PREFIX}}/desk/orders/{{NO}}/id-looks" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="courier" value="{{COURIER_CHOSEN}}">
    <div class="fields fields-one">
      {{>LOOK_REASON_FIELD}}
      {{>LOOK_NOTE_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-outline-primary">查看身份证</button></div>
  </form>
  {{/ID_HIDDEN}}
</section>

<section class="panel" aria-labelledby="goods-title">
  <h2 id="goods-title">办理内容</h2>
  <dl class="details">
    <dt>应用平台</dt><dd>{{PLATFORM_NAME}}</dd>
    <dt>业务类型</dt><dd>{{BUSINESS}}</dd>
    {{#TERM}}<dt>证书数量</dt><dd>{{CERTIFICATES}}</dd><dt>有效期</dt><dd>{{YEARS}}</dd>{{/TERM}}
    {{#SERIAL}}<dt>证书序列号</dt><dd class="code">{{TEXT}}</dd>{{/SERIAL}}
    {{#REASON_GIVEN}}<dt>办理原因</dt><dd>{{TEXT}}</dd>{{/REASON_GIVEN}}
    {{#BIDS}}<dt>待开标的投标</dt><dd>{{TEXT}}</dd>{{/BIDS}}
    {{#OPENING}}<dt>开标时间</dt><dd>{{TEXT}}</dd>{{/OPENING}}
    {{#SEALS}}<dt>签章数量</dt><dd>{{COUNT}}{{#KINDS}}，{{NAME}} {{COUNT}}{{/KINDS}}</dd>{{/SEALS}}
    <dt>备注</dt><dd>{{REMARK}}</dd>
    <dt>提交时间</dt><dd><time datetime="{{SUBMITTED_ISO}}">{{SUBMITTED}}</time></dd>
    <dt>订单总额</dt><dd class="money">¥{{TOTAL}}</dd>
  </dl>
</section>

<section class="panel" aria-labelledby="delivery-title">
  <h2 id="delivery-title">交付</h2>
  <dl class="details">
    <dt>获取方式</dt><dd>{{DELIVERY}}</dd>
    {{#ADDRESS}}<dt>回寄收件地址</dt><dd>{{TEXT}}</dd>{{/ADDRESS}}
    {{#OUTLET}}<dt>自取网点</dt><dd>{{CITY}} {{NAME}}<br>{{ADDRESS}}<br>{{PHONE}}</dd>{{/OUTLET}}
    {{#PARCEL}}<dt>快递</dt><dd>{{COURIER}} <span class="code">{{COURIER_NO}}</span> <a href="{{URL}}" target="_blank" rel="noopener noreferrer">查询快递（新窗口）</a></dd>{{/PARCEL}}
  </dl>
</section>

{{#BESIDE}}
<section class="panel" aria-labelledby="invoice-title">
  <h2 id="invoice-title">开票信息</h2>
  <dl class="details">
    <dt>发票种类</dt><dd>{{INVOICE_KIND}}</dd>
    <dt>发票抬头</dt><dd>{{INVOICE_TITLE}}</dd>
    <dt>纳税人识别号</dt><dd class="code">{{TAX_NUMBER}}</dd>
    <dt>地址电话</dt><dd>{{ADDRESS_PHONE}}</dd>
    <dt>开户行及账号</dt><dd>{{BANK_ACCOUNT}}</dd>
    <dt>电子邮箱</dt><dd>{{EMAIL}}</dd>
    {{#INVOICES}}<dt>发票</dt><dd><span class="state state-{{STATE}}">{{STATE_LABEL}}</span> <span class="code">{{NUMBER}}</span> <span class="money">¥{{AMOUNT}}</span> <time datetime="{{AT_ISO}}">{{AT}}</time>{{#TO_REVERSE}}<br>款项已退回，发票待红冲{{/TO_REVERSE}}{{#RED}}<br>{{#MONEY_BACK}}款项已退回，{{/MONEY_BACK}}发票已红冲，红字发票号码 <span class="code">{{RED_NUMBER}}</span>{{/RED}}</dd>{{/INVOICES}}
  </dl>
  {{#INVOICED}}<p><a href="{{PREFIX}}/desk/orders/{{NO}}/reissue">换开发票</a></p>{{/INVOICED}}
</section>
{{/BESIDE}}

{{#MONEY}}
<section class="panel" aria-labelledby="money-title">
  <h2 id="money-title">支付与退款</h2>
  <table class="table list">
    <thead><tr><th scope="col">单号</th><th scope="col" class="num">金额</th><th scope="col">状态</th><th scope="col">时间</th></tr></thead>
    <tbody>
    {{#PAYMENTS}}<tr><th scope="row">支付 <span class="code">{{OUT_TRADE_NO}}</span></th><td data-label="金额" class="num money">¥{{AMOUNT}}</td><td data-label="状态"><span class="state state-{{STATE}}">{{STATE_LABEL}}</span></td><td data-label="时间"><time datetime="{{AT_ISO}}">{{AT}}</time></td></tr>{{/PAYMENTS}}
    {{#REFUNDS}}<tr><th scope="row">退款 <span class="code">{{OUT_REQUEST_NO}}</span></th><td data-label="金额" class="num money">¥{{AMOUNT}}</td><td data-label="状态"><span class="state state-{{STATE}}">{{STATE_LABEL}}</span></td><td data-label="时间">{{#ASKED}}<time datetime="{{AT_ISO}}">{{AT}}</time>{{/ASKED}}{{#TRANSFERRED}}<div><time datetime="{{ON}}">{{ON}}</time><br>转入尾号 {{ACCOUNT_END}} 的银行账户</div>{{/TRANSFERRED}}</td></tr>{{/REFUNDS}}
    </tbody>
  </table>
</section>
{{/MONEY}}

{{#SENDING}}
<section class="panel" aria-labelledby="sending-title">
  <h2 id="sending-title">对外发送</h2>
  <table class="table list">
    <thead><tr><th scope="col">种类</th><th scope="col">状态</th><th scope="col" class="num">已试次数</th><th scope="col">时间</th><th scope="col">操作</th></tr></thead>
    <tbody>
    {{#ITEMS}}
      <tr>
        <th scope="row">{{KIND_LABEL}}{{#ABOUT}}：{{PURPOSE}}（{{TEXT_STATE}}）{{/ABOUT}}</th>
        <td data-label="状态"><span class="state state-{{STATE}}">{{STATE_LABEL}}</span> {{#ANSWER}}{{#IN_WORDS}}<div>{{TEXT}}</div>{{/IN_WORDS}}<span class="code">{{CODE}}</span>{{/ANSWER}}</td>
        <td data-label="已试次数" class="num">{{TRIES}}</td>
        <td data-label="时间"><time datetime="{{AT_ISO}}">{{AT}}</time></td>
        <td class="row-actions">
          {{#OF_CERTIFICATE}}<a href="{{PREFIX}}/desk/certificates/{{ID}}">证书详情</a>{{/OF_CERTIFICATE}}
          {{#CAN_RETRY}}<form method="post" action="{{PREFIX}}/desk/outbox/{{KIND}}/{{ID}}/retry" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="from" value="order"><button type="submit" class="btn btn-sm btn-outline-primary">重试</button></form>{{/CAN_RETRY}}
          {{#SETTLEMENT}}<a href="{{PREFIX}}/desk/settlements/{{NUMBER}}">{{#OPEN}}转账待确认{{/OPEN}}{{#OVER}}转账凭证{{/OVER}}</a>{{/SETTLEMENT}}
          {{#CAN_SETTLE}}<a href="{{PREFIX}}/desk/refunds/{{ID}}/transfer">转账退款</a>{{/CAN_SETTLE}}
        </td>
      </tr>
    {{/ITEMS}}
    </tbody>
  </table>
</section>
{{/SENDING}}

{{>DESK_VISIT}}

<section class="panel" aria-labelledby="history-title">
  <h2 id="history-title">办理记录</h2>
  <ol class="timeline">
    {{#EVENTS}}<li>
      <time datetime="{{AT_ISO}}">{{AT}}</time>
      <div><span class="state state-{{STATE}}">{{STATE_LABEL}}</span> {{EVENT}} <span class="by">{{WHO}}</span></div>
      {{#REASON}}<p>{{TEXT}}</p>{{/REASON}}
      {{#FAULTS}}<p class="paper-fault">{{KIND_LABEL}}：{{TEXT}}</p>{{/FAULTS}}
    </li>{{/EVENTS}}
  </ol>
</section>
</div>

{{#BESIDE}}
<section class="panel papers" aria-labelledby="papers-title" tabindex="0">
  <h2 id="papers-title">材料</h2>
  {{#PROVED}}<div class="alert alert-info">不需要材料：企业于 <time datetime="{{AT_ISO}}">{{AT}}</time> 用要延期的证书 <a class="code" href="{{CERTIFICATE_URL}}">{{SERIAL_NO}}</a> 登录并确认信息没有变化，企业名称、统一社会信用代码和法人与办理该证书时一致，经办人沿用原订单。</div>{{/PROVED}}
  {{#PAPERS}}
  <figure data-paper="{{KIND_LABEL}}">
    {{#PICTURE}}
    <figcaption>{{KIND_LABEL}} <a href="{{URL}}" target="_blank">打开原件（新窗口）</a></figcaption>
    <a href="{{URL}}" target="_blank" tabindex="-1"><img src="{{URL}}" alt="{{KIND_LABEL}}"></a>
    {{/PICTURE}}
    {{#PDF}}
    <figcaption>{{KIND_LABEL}} <a href="{{URL}}" download>下载原件（PDF）</a></figcaption>
    {{#PAGES}}<img src="{{PAGE_URL}}" alt="{{KIND_LABEL}}，第 {{PAGE}} 页" loading="lazy" data-patient>{{/PAGES}}
    {{#MORE}}<p class="form-text">共 {{ALL}} 页，这里显示前 {{SHOWN}} 页，其余请下载原件查看。</p>{{/MORE}}
    {{/PDF}}
    {{#CLOSED}}<figcaption>{{KIND_LABEL}} <a href="#id-look">填写原因后查看</a></figcaption>{{/CLOSED}}
    {{#MISSING}}<figcaption>{{KIND_LABEL}} <span class="form-text">未上传</span></figcaption>{{/MISSING}}
    {{#CHECKS}}
    <fieldset class="checks" data-checks="{{KIND_LABEL}}">
      <legend>核对{{KIND_LABEL}}</legend>
      {{#ITEMS}}
      <div class="check">
        <span class="check-text" id="item-{{ITEM_ID}}">{{ITEM_TEXT}}</span>
        {{#TO_CHECK}}
        <div class="check-verdict" role="radiogroup" aria-labelledby="item-{{ITEM_ID}}">
          <label><input type="radio" class="form-check-input" form="form" id="check_{{ITEM_ID}}" name="check_{{ITEM_ID}}" value="met" aria-label="{{KIND_LABEL}}：{{ITEM_TEXT}}，符合" {{#MET}}checked{{/MET}}> 符合</label>
          <label><input type="radio" class="form-check-input" form="form" name="check_{{ITEM_ID}}" value="not_met" aria-label="{{KIND_LABEL}}：{{ITEM_TEXT}}，不符合" {{#NOT_MET}}checked{{/NOT_MET}}> 不符合</label>
        </div>
        <input type="text" class="form-control check-note" form="form" id="note_{{ITEM_ID}}" name="note_{{ITEM_ID}}" value="{{NOTE}}" maxlength="60" autocomplete="off" placeholder="不符合时可以补充说明" aria-label="{{KIND_LABEL}}：{{ITEM_TEXT}}，补充说明">
        {{#WRONG}}<p class="field-error">{{TEXT}}</p>{{/WRONG}}
        {{/TO_CHECK}}
        {{#CHECKED}}<span class="check-verdict">{{#MET}}符合{{/MET}}{{#NOT_MET}}<strong>不符合</strong> {{NOTE}}{{/NOT_MET}}{{#OPEN}}<span class="form-text">未核对</span>{{/OPEN}}</span>{{/CHECKED}}
      </div>
      {{/ITEMS}}
    </fieldset>
    {{/CHECKS}}
  </figure>
  {{/PAPERS}}
  {{#CAN_CHECK}}<div class="buttons"><button type="submit" class="btn btn-outline-primary" form="form" formaction="{{PREFIX}}/desk/orders/{{NO}}/checks">保存核对结果</button></div>{{/CAN_CHECK}}
</section>
{{/BESIDE}}
</div>
