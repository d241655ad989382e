{{%AUTOESCAPE context="HTML"}}
{{! 企业申请: a request beside its papers, and the decision. }}
<a class="back" href="{{PREFIX}}/desk/work">返回待办列表</a>
<div class="page-head">
  <div>
    <h1>企业申请</h1>
    <p class="lead-text"><span class="code">{{REQUEST_NO}}</span> {{MATTER}} <span class="state state-{{REQUEST_STATE}}">{{REQUEST_STATE_LABEL}}</span></p>
  </div>
</div>
<div class="beside">
<div>
{{#DECISION}}
<section class="panel panel-decision" aria-labelledby="decision-title">
  <h2 id="decision-title">核对</h2>
  {{>ERROR_SUMMARY}}
  {{#NEEDS_COLLEAGUE}}<p>{{MATTER}}须由两人办理，请另一位操作员核对后确认。</p>{{/NEEDS_COLLEAGUE}}
  {{#ORDERS_FIRST}}<p>这个账号有 {{ORDERS_OPEN}} 个进行中的订单。请先拒绝或办结这些订单，再确认。</p>{{/ORDERS_FIRST}}
  {{#CAN_GRANT}}
  <p>核对申请书上的企业名称、公章和新手机号。许可后 72 小时内，企业用新手机号的验证码完成更换。</p>
  <form method="post" action="{{PREFIX}}/desk/requests/{{REQUEST_NO}}/approval" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{REQUEST_VERSION}}">
    <div class="buttons"><button type="submit" class="btn btn-primary">许可更换</button></div>
  </form>
  {{/CAN_GRANT}}
  {{#CAN_RENAME}}
  <p>核对申请书和营业执照上的名称、代码与下面「变更后」是否一致。确认后，企业用新的名称或代码登录；原来的名称和代码为它保留 30 天。</p>
  <form method="post" action="{{PREFIX}}/desk/requests/{{REQUEST_NO}}/approval" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{REQUEST_VERSION}}">
    <div class="buttons"><button type="submit" class="btn btn-primary">确认变更</button></div>
  </form>
  {{/CAN_RENAME}}
  {{#CAN_RECLAIM}}
  <p>确认后账号关闭，所有设备退出登录，名称和代码可以由材料的主人注册。这一步不能撤回。</p>
  <form method="post" action="{{PREFIX}}/desk/requests/{{REQUEST_NO}}/approval" data-confirm="账号关闭后不能恢复。" data-confirm-title="确认收回并关闭账号？" data-confirm-button="确认收回" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{REQUEST_VERSION}}">
    <div class="buttons"><button type="submit" class="btn btn-primary">确认收回</button></div>
  </form>
  {{/CAN_RECLAIM}}
  {{#HINDERED}}
  <p>下面的事项办结之前，账号不能注销：</p>
  <ul>
    {{#UNFINISHED}}<li>{{WHAT}}：<a href="{{URL}}">订单 <span class="code">{{NUMBER}}</span></a></li>{{/UNFINISHED}}
  </ul>
  {{/HINDERED}}
  {{#CAN_DELETE}}
  <p>企业用登录密码提出了申请，短信已通知它的手机号。批准后账号关闭，所有设备退出登录，联系人、手机号和邮箱随即删除；证书、发票和付款的记录按法律保存，期满后由系统删除。这一步不能撤回。</p>
  <form method="post" action="{{PREFIX}}/desk/requests/{{REQUEST_NO}}/approval" data-confirm="账号注销后不能恢复。" data-confirm-title="批准注销这个账号？" data-confirm-button="批准注销" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{REQUEST_VERSION}}">
    <div class="buttons"><button type="submit" class="btn btn-primary">批准注销</button></div>
  </form>
  {{/CAN_DELETE}}
  <hr>
  <form id="refusal" method="post" action="{{PREFIX}}/desk/requests/{{REQUEST_NO}}/refusal" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{REQUEST_VERSION}}">
    <div class="fields fields-one">
      {{>REASON_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-outline-danger">拒绝</button></div>
  </form>
</section>
{{/DECISION}}

<section class="panel" aria-labelledby="request-title">
  <h2 id="request-title">申请内容</h2>
  <dl class="details">
    <dt>申请事项</dt><dd>{{MATTER}}</dd>
    {{#NEW_MOBILE}}<dt>新手机号</dt><dd class="code">{{TEXT}}</dd>{{/NEW_MOBILE}}
    {{#RENAMED}}<dt>变更前</dt><dd>{{BEFORE_NAME}}<br><span class="code">{{BEFORE_CODE}}</span></dd><dt>变更后</dt><dd>{{AFTER_NAME}}<br><span class="code">{{AFTER_CODE}}</span></dd>{{/RENAMED}}
    {{#RECLAIMED}}<dt>收回的名称</dt><dd>{{BEFORE_NAME}}<br><span class="code">{{BEFORE_CODE}}</span></dd>{{/RECLAIMED}}
    {{#NOTED}}<dt>情况说明</dt><dd>{{TEXT}}</dd>{{/NOTED}}
    <dt>提出人</dt><dd>{{ASKED_BY}}，<time datetime="{{ASKED_ISO}}">{{ASKED}}</time></dd>
    {{#DECIDED}}<dt>处理人</dt><dd>{{BY}}，<time datetime="{{AT_ISO}}">{{AT}}</time></dd>{{/DECIDED}}
    {{#WHY}}<dt>拒绝原因</dt><dd>{{TEXT}}</dd>{{/WHY}}
  </dl>
</section>
{{#HAS_COMPLETED}}<div class="alert alert-info">这个账号有 {{ORDERS_COMPLETED}} 个已完成的订单，当时的材料可以在订单中查看，与这里的材料对照。</div>{{/HAS_COMPLETED}}
{{>DESK_COMPANY}}
<p><a href="{{PREFIX}}/desk/companies/{{ID}}">企业的变更记录</a></p>
</div>

<section class="panel papers" aria-labelledby="papers-title" tabindex="0">
  <h2 id="papers-title">材料</h2>
  {{#NO_PAPERS}}<p>这个申请没有材料。</p>{{/NO_PAPERS}}
  {{#PAPERS}}
  <figure>
    {{#PICTURE}}
    <figcaption>{{KIND_LABEL}} <a href="{{URL}}" target="_blank">打开原件（新窗口）</a></figcaption>
    <a href="{{URL}}" target="_blank" tabindex="-1"><img src="{{URL}}" alt="{{KIND_LABEL}}"></a>
    {{/PICTURE}}
    {{#PDF}}
    <figcaption>{{KIND_LABEL}} <a href="{{URL}}" download>下载原件（PDF）</a></figcaption>
    {{#PAGES}}<img src="{{PAGE_URL}}" alt="{{KIND_LABEL}}，第 {{PAGE}} 页" loading="lazy" data-patient>{{/PAGES}}
    {{#MORE}}<p class="form-text">共 {{ALL}} 页，这里显示前 {{SHOWN}} 页，其余请下载原件查看。</p>{{/MORE}}
    {{/PDF}}
  </figure>
  {{/PAPERS}}
</section>
</div>
