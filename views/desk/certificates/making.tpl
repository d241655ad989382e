{{%AUTOESCAPE context="HTML"}}
{{! 制证: the lines of an order, and the request of a key for one of them. }}
<a class="back" href="{{ORDER_URL}}">返回订单详情</a>
<div class="page-head">
  <div>
    <h1>制证</h1>
    <p class="lead-text">订单 <span class="code">{{NO}}</span>，{{PLATFORM_NAME}}，{{BUSINESS}}</p>
  </div>
</div>
<section class="panel" aria-labelledby="subject-title">
  <h2 id="subject-title">证书主体</h2>
  <dl class="details">
    <dt>企业名称</dt><dd>{{SUBJECT}}</dd>
    <dt>统一社会信用代码</dt><dd class="code">{{SUBJECT_CODE}}</dd>
    {{#TERM}}<dt>有效期</dt><dd>{{YEARS}}</dd>{{/TERM}}
    {{#SERIAL}}<dt>原证书序列号</dt><dd class="code">{{TEXT}}</dd>{{/SERIAL}}
  </dl>
</section>
<div class="panel panel-flush">
<table class="table list">
  <caption class="visually-hidden">订单的证书</caption>
  <thead><tr><th scope="col">证书</th><th scope="col">状态</th><th scope="col">证书序列号</th><th scope="col">介质序列号</th><th scope="col">操作</th></tr></thead>
  <tbody>
  {{#LINES}}
    <tr>
      <th scope="row">{{LINE}}</th>
      {{#STANDING}}
      <td data-label="状态"><span class="state state-{{STATE}}">{{STATE_LABEL}}</span></td>
      <td data-label="证书序列号" class="code">{{SERIAL_NO}}</td>
      <td data-label="介质序列号" class="code">{{TOKEN}}</td>
      <td class="row-actions"><a href="{{URL}}">证书详情</a></td>
      {{/STANDING}}
      {{#FREE}}
      <td data-label="状态">{{#PAST}}<div><span class="state state-{{STATE}}">{{STATE_LABEL}}</span> <a href="{{URL}}">证书详情</a> {{FAILURE}}</div>{{/PAST}}<span class="state state-idle">待制证</span></td>
      <td data-label="证书序列号">—</td>
      <td data-label="介质序列号">—</td>
      <td></td>
      {{/FREE}}
    </tr>
  {{/LINES}}
  </tbody>
</table>
</div>
{{#CAN_REQUEST}}
<p><a href="{{PREFIX}}/desk/certificates/batch">批量制证</a>：一次上传多个请求，一次放行多个，一次下载已签发的证书。</p>
<section class="panel panel-decision" aria-labelledby="request-title">
  <h2 id="request-title">提出制证</h2>
  {{>ERROR_SUMMARY}}
  <form id="form" method="post" action="{{URL}}" enctype="multipart/form-data" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields fields-one">
      {{>LINE_FIELD}}
      {{>REQUEST_FIELD}}
      <div class="field">{{>REQUEST_FILE_FIELD}}</div>
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">提出制证</button></div>
  </form>
</section>
{{/CAN_REQUEST}}
