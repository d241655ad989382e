{{%AUTOESCAPE context="HTML"}}
{{! 批量制证: requests from a file, releases of many, and what was issued as one file. }}
<a class="back" href="{{PREFIX}}/desk/work">返回待办列表</a>
<div class="page-head">
  <div>
    <h1>批量制证</h1>
    <p class="lead-text">每个请求单独核对：合格的提出制证，有误的说明原因，不影响其他请求。</p>
  </div>
</div>
{{>ERROR_SUMMARY}}
{{#RESULTS}}
<div class="panel panel-flush">
<table class="table list">
  <caption>办理结果</caption>
  <thead><tr><th scope="col">位置</th><th scope="col">结果</th></tr></thead>
  <tbody>
  {{#ROWS}}<tr><th scope="row">{{PLACE}}</th><td data-label="结果"><span class="state state-{{VERDICT_STATE}}">{{VERDICT}}</span></td></tr>{{/ROWS}}
  </tbody>
</table>
</div>
{{/RESULTS}}
<section class="panel" aria-labelledby="upload-title">
  <h2 id="upload-title">提出制证</h2>
  <form id="form" method="post" action="{{URL}}" enctype="multipart/form-data" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields fields-one"><div class="field">{{>REQUESTS_FIELD}}</div></div>
    <div class="buttons"><button type="submit" class="btn btn-primary">上传请求</button></div>
  </form>
</section>
<section class="panel" id="waiting" aria-labelledby="waiting-title">
  <h2 id="waiting-title">等待放行</h2>
  {{#NONE_WAITING}}<p>没有等待您放行的证书。</p>{{/NONE_WAITING}}
  {{#WAITING}}
  <form method="post" action="{{URL}}/release" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <table class="table list">
      <caption class="visually-hidden">等待放行的证书，等得最久的在前</caption>
      <thead><tr><th scope="col">放行</th><th scope="col">订单编号</th><th scope="col">证书</th><th scope="col">企业名称</th><th scope="col">提出人</th><th scope="col">提出时间</th></tr></thead>
      <tbody>
      {{#ROWS}}<tr>
        <td data-label="放行"><input type="checkbox" class="form-check-input" name="certificate" value="{{VALUE}}" aria-label="放行 {{NO}} 第 {{LINE}} 个"></td>
        <th scope="row"><a href="{{URL}}">{{NO}}</a></th>
        <td data-label="证书">第 {{LINE}} 个</td>
        <td data-label="企业名称">{{COMPANY}}</td>
        <td data-label="提出人">{{REQUESTER}}</td>
        <td data-label="提出时间"><time datetime="{{AT_ISO}}">{{AT}}</time></td>
      </tr>{{/ROWS}}
      </tbody>
    </table>
    <div class="buttons"><button type="submit" class="btn btn-primary">放行所选</button></div>
  </form>
  {{/WAITING}}
</section>
{{#ISSUED}}
<section class="panel" aria-labelledby="issued-title">
  <h2 id="issued-title">已签发，还没有写入</h2>
  <p>共 {{COUNT}} 个证书。</p>
  <div class="buttons"><a class="btn btn-outline-primary" href="{{URL}}/issued.zip">下载全部证书（ZIP）</a></div>
</section>
{{/ISSUED}}
