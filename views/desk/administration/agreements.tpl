{{%AUTOESCAPE context="HTML"}}
{{! 协议: versions of the service agreement, the newest first. }}
{{>ADMINISTRATION_TABS}}
<div class="page-head">
  <div>
    <h1>协议</h1>
    <p class="lead-text">服务协议的各个版本。新版本公布满 15 日才生效；公布后不能修改，生效前可以撤回。</p>
  </div>
  <div class="page-actions">
    {{#MAY_CHANGE}}<a class="btn btn-primary" href="{{URL}}/new">公布新版本</a>{{/MAY_CHANGE}}
    <a class="btn btn-outline-primary" href="{{URL}}.csv">导出</a>
  </div>
</div>
<div class="panel panel-flush">
<table class="table list">
  <caption class="visually-hidden">协议版本，最新的在前</caption>
  <thead><tr><th scope="col">版本</th><th scope="col">名称</th><th scope="col">公布时间</th><th scope="col">生效日期</th><th scope="col">状态</th><th scope="col" class="num">同意企业数</th></tr></thead>
  <tbody data-open>
  {{#ROWS}}
    <tr>
      <th scope="row"><a href="{{URL}}/{{ID}}">第 {{ID}} 版</a></th>
      <td data-label="名称">{{AGREEMENT_TITLE}}</td>
      <td data-label="公布时间">{{PUBLISHED}}</td>
      <td data-label="生效日期"><time datetime="{{VALID_FROM}}">{{VALID_FROM}}</time></td>
      <td data-label="状态"><span class="state state-{{STATE}}">{{STATE_LABEL}}</span></td>
      <td data-label="同意企业数" class="num">{{COMPANIES}}</td>
    </tr>
  {{/ROWS}}
  </tbody>
</table>
</div>
