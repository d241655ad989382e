{{%AUTOESCAPE context="HTML"}}
{{! 待处理问题: all that waits for a person, but orders. }}
<div class="page-head">
  <div>
    <h1>待处理问题</h1>
  </div>
</div>

{{#NOTHING}}<div class="panel empty"><h2>没有需要处理的问题</h2><p>发送受阻、企业申请、需要另一人确认的事项会显示在这里。</p></div>{{/NOTHING}}
{{#CODES_ALARM}}
<div class="alert alert-warning" role="status">过去一小时，短信验证码已被获取 {{COUNT}} 次；到 {{MOST}} 次时暂停发送。可能有人在恶意获取，请联系系统管理员。</div>
{{/CODES_ALARM}}
{{#REVOCATION_ALARM}}
<div class="alert alert-danger">有 {{COUNT}} 个证书的注销申请已等待超过 12 小时：协议要求 24 小时之内办结，请立即处理。</div>
{{/REVOCATION_ALARM}}
{{#MAIL_ALARM}}
<div class="alert alert-warning" role="status">邮件服务器拒绝登录，有 {{COUNT}} 封邮件在等待。请系统管理员核对邮箱的用户名和密码，改好后自动发送。</div>
{{/MAIL_ALARM}}
{{#STUCK}}
<section class="panel" aria-labelledby="stuck-title">
  <h2 id="stuck-title">发送受阻，需要处理</h2>
  <table class="table list">
    <thead><tr><th scope="col">种类</th><th scope="col">订单编号</th><th scope="col" class="num">已试次数</th><th scope="col">对方答复</th><th scope="col">受阻时间</th><th scope="col">操作</th></tr></thead>
    <tbody>
    {{#ITEMS}}
      <tr>
        <th scope="row">{{KIND_LABEL}}{{#ABOUT}}：{{PURPOSE}}（{{TEXT_STATE}}）{{/ABOUT}}</th>
        <td data-label="订单编号">{{#OF_ORDER}}<a href="{{PREFIX}}/desk/orders/{{NO}}">{{NO}}</a>{{/OF_ORDER}}</td>
        <td data-label="已试次数" class="num">{{TRIES}}</td>
        <td data-label="对方答复">{{#ANSWER}}{{#IN_WORDS}}<div>{{TEXT}}</div>{{/IN_WORDS}}<span class="code">{{CODE}}</span>{{/ANSWER}}</td>
        <td data-label="受阻时间"><time datetime="{{AT_ISO}}">{{AT}}</time></td>
        <td class="row-actions">
          {{#OF_CERTIFICATE}}<a href="{{PREFIX}}/desk/certificates/{{ID}}">证书详情</a>{{/OF_CERTIFICATE}}
          {{#CAN_RETRY}}<form method="post" action="{{PREFIX}}/desk/outbox/{{KIND}}/{{ID}}/retry" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="btn btn-sm btn-outline-primary">重试</button></form>{{/CAN_RETRY}}
          {{#SETTLEMENT}}<a href="{{PREFIX}}/desk/settlements/{{NUMBER}}">{{#OPEN}}转账待确认{{/OPEN}}{{#OVER}}转账凭证{{/OVER}}</a>{{/SETTLEMENT}}
          {{#CAN_SETTLE}}<a href="{{PREFIX}}/desk/refunds/{{ID}}/transfer">转账退款</a>{{/CAN_SETTLE}}
        </td>
      </tr>
    {{/ITEMS}}
    </tbody>
  </table>
  {{#MORE}}<p>只显示前 {{COUNT}} 项，款项在前；处理后其余的会显示。</p>{{/MORE}}
</section>
{{/STUCK}}
{{#IDENTITY_LIST}}
<section aria-labelledby="requests-title">
  <h2 id="requests-title">企业申请，需要处理</h2>
  <div class="panel panel-flush">
  <table class="table list">
    <thead><tr><th scope="col">申请编号</th><th scope="col">企业名称</th><th scope="col">申请事项</th><th scope="col">提出人</th><th scope="col">等待时长</th><th scope="col">操作</th></tr></thead>
    <tbody data-open>
    {{#REQUESTS}}
      <tr>
        <th scope="row"><a href="{{PREFIX}}/desk/requests/{{REQUEST_NO}}">{{REQUEST_NO}}</a></th>
        <td data-label="企业名称">{{REQUEST_COMPANY}}</td>
        <td data-label="申请事项">{{MATTER}}</td>
        <td data-label="提出人">{{ASKED_BY}}</td>
        <td data-label="等待时长"><time datetime="{{ASKED_ISO}}">{{AGE}}</time></td>
        <td class="row-actions"><a href="{{PREFIX}}/desk/requests/{{REQUEST_NO}}">核对材料</a></td>
      </tr>
    {{/REQUESTS}}
    </tbody>
  </table>
  </div>
</section>
{{/IDENTITY_LIST}}
{{#REVOCATIONS}}
<section aria-labelledby="revocations-title">
  <h2 id="revocations-title">证书待吊销</h2>
  <div class="panel panel-flush">
  <table class="table list">
    <thead><tr><th scope="col">证书序列号</th><th scope="col">企业名称</th><th scope="col">注销原因</th><th scope="col">进度</th><th scope="col">等待时长</th><th scope="col">期限</th></tr></thead>
    <tbody data-open>
    {{#ROWS}}
      <tr>
        <th scope="row"><a class="code" href="{{URL}}">{{SERIAL_NO}}</a></th>
        <td data-label="企业名称">{{COMPANY}}</td>
        <td data-label="注销原因">{{WHY}}</td>
        <td data-label="进度"><span class="state state-{{STATE}}">{{STATE_LABEL}}</span></td>
        <td data-label="等待时长"><time datetime="{{ASKED_ISO}}">{{AGE}}</time>{{#LATE}} <span class="overdue">{{TEXT}}</span>{{/LATE}}</td>
        <td data-label="期限"><time datetime="{{DUE_ISO}}">{{DUE}}</time></td>
      </tr>
    {{/ROWS}}
    </tbody>
  </table>
  </div>
</section>
{{/REVOCATIONS}}
{{#REVERSALS}}
<section aria-labelledby="reversals-title">
  <h2 id="reversals-title">撤销订单，等待另一位管理员确认</h2>
  <div class="panel panel-flush">
  <table class="table list">
    <thead><tr><th scope="col">订单编号</th><th scope="col">企业名称</th><th scope="col" class="num">退回金额</th><th scope="col">撤销原因</th><th scope="col">提出人</th><th scope="col">等待时长</th></tr></thead>
    <tbody data-open>
    {{#ROWS}}
      <tr>
        <th scope="row"><a href="{{PREFIX}}/desk/orders/{{NO}}">{{NO}}</a></th>
        <td data-label="企业名称">{{COMPANY}}</td>
        <td data-label="退回金额" class="num money">¥{{AMOUNT}}</td>
        <td data-label="撤销原因">{{REASON}}</td>
        <td data-label="提出人">{{ASKED_BY}}</td>
        <td data-label="等待时长"><time datetime="{{ASKED_ISO}}">{{AGE}}</time></td>
      </tr>
    {{/ROWS}}
    </tbody>
  </table>
  </div>
</section>
{{/REVERSALS}}
{{#REISSUES}}
<section aria-labelledby="reissues-title">
  <h2 id="reissues-title">换开发票，等待批准</h2>
  <div class="panel panel-flush">
  <table class="table list">
    <thead><tr><th scope="col">发票号码</th><th scope="col">企业名称</th><th scope="col">换开原因</th><th scope="col">提出人</th><th scope="col">等待时长</th></tr></thead>
    <tbody data-open>
    {{#ROWS}}
      <tr>
        <th scope="row"><a class="code" href="{{URL}}">{{NUMBER}}</a></th>
        <td data-label="企业名称">{{COMPANY}}</td>
        <td data-label="换开原因">{{REASON}}</td>
        <td data-label="提出人">{{ASKED_BY}}</td>
        <td data-label="等待时长"><time datetime="{{ASKED_ISO}}">{{AGE}}</time></td>
      </tr>
    {{/ROWS}}
    </tbody>
  </table>
  </div>
</section>
{{/REISSUES}}
{{#TAXPAYERS}}
<section aria-labelledby="taxpayers-title">
  <h2 id="taxpayers-title">专用发票资格，等待核对</h2>
  <div class="panel panel-flush">
  <table class="table list">
    <thead><tr><th scope="col">发票抬头</th><th scope="col">纳税人识别号</th><th scope="col">等待时长</th></tr></thead>
    <tbody data-open>
    {{#ROWS}}
      <tr>
        <th scope="row"><a href="{{URL}}">{{TAXPAYER_TITLE}}</a></th>
        <td data-label="纳税人识别号" class="code">{{TAXPAYER_NUMBER}}</td>
        <td data-label="等待时长"><time datetime="{{ASKED_ISO}}">{{AGE}}</time></td>
      </tr>
    {{/ROWS}}
    </tbody>
  </table>
  </div>
</section>
{{/TAXPAYERS}}
{{>DESK_SETTLEMENTS}}
{{#BILLS}}
<section class="panel" aria-labelledby="bills-title">
  <h2 id="bills-title">对账有问题，需要核实</h2>
  <table class="table list">
    <thead><tr><th scope="col">日期</th><th scope="col">问题</th></tr></thead>
    <tbody>
    {{#DAYS}}
      <tr>
        <th scope="row">{{#LEADS_THERE}}<a href="{{PREFIX}}/desk/money/{{DAY}}">{{DAY}}</a>{{/LEADS_THERE}}{{#FOR_OTHERS}}{{DAY}}{{/FOR_OTHERS}}</th>
        <td data-label="问题">{{#DIFFERING}}支付宝账单与账簿有 {{COUNT}} 处差异未核实{{/DIFFERING}}{{#MISSING}}还没有取得支付宝账单{{/MISSING}}{{#FOR_OTHERS}}，请告知管理员{{/FOR_OTHERS}}</td>
      </tr>
    {{/DAYS}}
    </tbody>
  </table>
</section>
{{/BILLS}}
