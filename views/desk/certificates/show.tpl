{{%AUTOESCAPE context="HTML"}}
{{! 证书详情 at the desk: a certificate, or what is to become one, with the next step. }}
<a class="back" href="{{MAKING_URL}}">返回制证</a>
<div class="page-head">
  <div>
    <h1>证书详情</h1>
    <p class="lead-text">{{COMPANY}} <span class="state state-{{CERTIFICATE_STATE}}">{{CERTIFICATE_STATE_LABEL}}</span>{{#ALSO}} <span class="state state-{{STATE}}">{{STATE_LABEL}}</span>{{/ALSO}}</p>
  </div>
</div>
{{#FAILED}}<div class="alert alert-warning">{{TEXT}}</div>{{/FAILED}}
{{#SIGNING}}<div class="alert alert-info" id="signing" role="status"><strong>签发中：</strong>CA 正在签发证书，完成后自动显示。<noscript><meta http-equiv="refresh" content="2"></noscript></div>{{/SIGNING}}
{{#WAITS_FOR_COLLEAGUE}}<div class="alert alert-info">等待提出人以外的同事放行。</div>{{/WAITS_FOR_COLLEAGUE}}
{{>ERROR_SUMMARY}}
{{#REVOCATION}}
<section class="panel panel-decision" aria-labelledby="revocation-title">
  <h2 id="revocation-title">吊销</h2>
  <dl class="details">
    <dt>进度</dt><dd><span class="state state-{{REVOCATION_STATE}}">{{REVOCATION_STATE_LABEL}}</span></dd>
    <dt>依据</dt><dd>{{GROUND}}</dd>
    <dt>注销原因</dt><dd>{{WHY}}</dd>
    <dt>提出</dt><dd>{{ASKED_BY}}{{#ASKER}}，{{NAME}}{{/ASKER}} <time datetime="{{ASKED_ISO}}">{{ASKED}}</time></dd>
    {{#NOTE}}<dt>记录</dt><dd>{{TEXT}}</dd>{{/NOTE}}
    {{#APPROVED}}<dt>批准</dt><dd>{{NAME}} <time datetime="{{AT_ISO}}">{{AT}}</time></dd>{{/APPROVED}}
    <dt>期限</dt><dd><time datetime="{{DECIDE_BY_ISO}}">{{DECIDE_BY}}</time> 前决定，<time datetime="{{DUE_ISO}}">{{DUE}}</time> 前吊销；已等待 {{AGE}}{{#LATE}} <span class="overdue">{{TEXT}}</span>{{/LATE}}</dd>
  </dl>
  {{#OWN}}<p>等待提出人以外的操作员批准。</p>{{#CAN_WITHDRAW}}<form method="post" action="{{URL}}/revocations/{{ID}}/withdrawal" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}"><button type="submit" class="btn btn-outline-primary">撤回</button></form>{{/CAN_WITHDRAW}}{{/OWN}}
  {{#CAN_DECIDE}}
  <form method="post" action="{{URL}}/revocations/{{ID}}/approval" data-confirm="吊销后证书不能再使用，也不能恢复。" data-confirm-title="批准吊销？" data-confirm-button="批准吊销" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="buttons"><button type="submit" class="btn btn-danger">批准吊销</button></div>
  </form>
  <hr>
  <form method="post" action="{{URL}}/revocations/{{ID}}/refusal" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields fields-one">{{>REVOCATION_REFUSAL_FIELD}}</div>
    <div class="buttons"><button type="submit" class="btn btn-outline-danger">不批准</button></div>
  </form>
  {{/CAN_DECIDE}}
  {{#CAN_REVOKE}}
  <p><strong>待吊销：</strong>请在签发系统吊销这个证书，然后在这里记录。</p>
  <form method="post" action="{{URL}}/revocation" data-confirm="确认签发系统已经吊销这个证书。" data-confirm-title="已吊销？" data-confirm-button="确定" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}"><button type="submit" class="btn btn-danger">已吊销</button></form>
  {{/CAN_REVOKE}}
</section>
{{/REVOCATION}}
{{#CAN_RELEASE}}
<section class="panel panel-decision" aria-labelledby="release-title">
  <h2 id="release-title">放行</h2>
  <p>请核对证书主体与订单。放行后，请求送到签发系统。</p>
  <form method="post" action="{{URL}}/release" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="buttons"><button type="submit" class="btn btn-primary">放行</button></div>
  </form>
</section>
{{/CAN_RELEASE}}
{{#CAN_ABANDON}}
<section class="panel" aria-labelledby="abandon-title">
  <h2 id="abandon-title">作废</h2>
  <form method="post" action="{{URL}}/abandonment" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields fields-one">{{>ABANDONMENT_FIELD}}</div>
    <div class="buttons"><button type="submit" class="btn btn-outline-danger">作废</button></div>
  </form>
</section>
{{/CAN_ABANDON}}
{{#CAN_ANSWER}}
<section class="panel panel-decision" aria-labelledby="issue-title">
  <h2 id="issue-title">登记证书</h2>
  <p><a href="{{URL}}/request">下载请求</a>，到签发系统签发证书，然后上传。</p>
  <form id="form" method="post" action="{{URL}}/issuance" enctype="multipart/form-data" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields fields-one">
      {{>CERTIFICATE_FIELD}}
      <div class="field">{{>CERTIFICATE_FILE_FIELD}}</div>
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">登记证书</button></div>
  </form>
  <hr>
  <form method="post" action="{{URL}}/refusal" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields fields-one">{{>CERTIFICATE_REFUSAL_FIELD}}</div>
    <div class="buttons"><button type="submit" class="btn btn-outline-danger">未签发</button></div>
  </form>
</section>
{{/CAN_ANSWER}}
{{#CAN_WRITE}}
<section class="panel panel-decision" aria-labelledby="write-title">
  <h2 id="write-title">写入介质</h2>
  <p>下载证书，用密钥工具写入生成请求的介质。</p>
  <form method="post" action="{{URL}}/writing" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields fields-one">{{>TOKEN_SERIAL_FIELD}}</div>
    <div class="buttons"><button type="submit" class="btn btn-primary">已写入</button></div>
  </form>
</section>
{{/CAN_WRITE}}
{{#ISSUED}}
<section class="panel" aria-labelledby="certificate-title">
  <h2 id="certificate-title">证书</h2>
  {{>CERTIFICATE}}
  <div class="buttons">
    <a class="btn btn-outline-primary" href="{{URL}}/files/pem">下载 PEM</a>
    <a class="btn btn-outline-primary" href="{{URL}}/files/der">下载 DER</a>
    <a class="btn btn-outline-primary" href="{{URL}}/files/chain">下载证书链</a>
  </div>
</section>
{{/ISSUED}}
<section class="panel" aria-labelledby="making-title">
  <h2 id="making-title">来龙去脉</h2>
  <dl class="details">
    {{#PREDECESSOR}}<dt>原证书</dt><dd><a class="code" href="{{URL}}">{{OTHER_SERIAL}}</a></dd>{{/PREDECESSOR}}
    <dt>订单</dt><dd><a href="{{ORDER_URL}}">{{NO}}</a>，{{BUSINESS}}，第 {{LINE}} 个证书</dd>
    <dt>密钥算法</dt><dd>{{KEY_ALGORITHM}}</dd>
    <dt>提出人</dt><dd>{{REQUESTER}} <time datetime="{{REQUESTED_ISO}}">{{REQUESTED}}</time></dd>
    <dt>放行人</dt><dd>{{RELEASED_BY}}</dd>
    {{#CAN_FETCH_REQUEST}}<dt>证书请求</dt><dd><a href="{{URL}}/request">下载请求文件</a></dd>{{/CAN_FETCH_REQUEST}}
    {{#SUCCESSOR}}<dt>新证书</dt><dd><a class="code" href="{{URL}}">{{OTHER_SERIAL}}</a></dd>{{/SUCCESSOR}}
  </dl>
</section>
{{#CAN_ASK_REVOCATION}}
<section class="panel" aria-labelledby="call-title">
  <h2 id="call-title">企业来电要求注销</h2>
  <form method="post" action="{{URL}}/revocations/call" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields fields-one">{{>REVOCATION_REASON_FIELD}}{{>CALLER_CHECK_FIELD}}</div>
    <div class="buttons"><button type="submit" class="btn btn-outline-danger">提出注销</button></div>
  </form>
</section>
<section class="panel" aria-labelledby="ground-title">
  <h2 id="ground-title">依协议吊销</h2>
  <form method="post" action="{{URL}}/revocations" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields fields-one">{{>REVOCATION_GROUND_FIELD}}{{>FINDING_FIELD}}</div>
    <div class="buttons"><button type="submit" class="btn btn-outline-danger">提出吊销</button></div>
  </form>
</section>
{{/CAN_ASK_REVOCATION}}
{{#PAST_REVOCATIONS}}
<section class="panel">
  <h2>{{REVOCATION_STATE_LABEL}}</h2>
  <dl class="details">
    <dt>依据</dt><dd>{{GROUND}}</dd>
    <dt>注销原因</dt><dd>{{WHY}}</dd>
    <dt>提出</dt><dd>{{ASKED_BY}}{{#ASKER}}，{{NAME}}{{/ASKER}} <time datetime="{{ASKED_ISO}}">{{ASKED}}</time></dd>
    {{#NOTE}}<dt>记录</dt><dd>{{TEXT}}</dd>{{/NOTE}}
    {{#APPROVED}}<dt>批准</dt><dd>{{NAME}} <time datetime="{{AT_ISO}}">{{AT}}</time></dd>{{/APPROVED}}
    {{#REFUSED}}<dt>不批准</dt><dd>{{NAME}} <time datetime="{{AT_ISO}}">{{AT}}</time>：{{TEXT}}</dd>{{/REFUSED}}
    {{#WITHDRAWN}}<dt>撤回</dt><dd><time datetime="{{AT_ISO}}">{{AT}}</time></dd>{{/WITHDRAWN}}
    {{#DONE}}<dt>吊销时间</dt><dd><time datetime="{{AT_ISO}}">{{AT}}</time></dd>{{/DONE}}
  </dl>
</section>
{{/PAST_REVOCATIONS}}
<section class="panel" aria-labelledby="history-title">
  <h2 id="history-title">制证记录</h2>
  <ol class="timeline">
    {{#EVENTS}}<li>
      <time datetime="{{AT_ISO}}">{{AT}}</time>
      <div><span class="state state-{{STATE}}">{{STATE_LABEL}}</span> {{EVENT}} <span class="by">{{WHO}}</span></div>
      {{#REASON}}<p>{{TEXT}}</p>{{/REASON}}
    </li>{{/EVENTS}}
  </ol>
</section>
