{{%AUTOESCAPE context="HTML"}}
{{! 企业: companies found by name or credit code. }}
<div class="page-head"><h1>企业</h1></div>
<form class="filter" method="get" action="{{PREFIX}}/desk/companies">
  <div class="field field-wide"><label class="form-label" for="company">企业名称或统一社会信用代码</label>
    <input class="form-control" type="text" id="company" name="q" value="{{COMPANY_SEARCH}}" maxlength="100" autocomplete="off" spellcheck="false"></div>
  <div class="buttons"><button type="submit" class="btn btn-outline-primary">查询</button></div>
</form>
{{#TABLE}}
<div class="panel panel-flush">
<table class="table list">
  <caption class="visually-hidden">查到的企业，最近注册的在前</caption>
  <thead><tr><th scope="col">企业名称</th><th scope="col">统一社会信用代码</th><th scope="col">注册时间</th><th scope="col">账号状态</th><th scope="col">操作</th></tr></thead>
  <tbody data-open>
  {{#COMPANIES}}
    <tr>
      <th scope="row"><a href="{{PREFIX}}/desk/companies/{{ID}}">{{NAME}}</a></th>
      <td data-label="统一社会信用代码" class="code">{{CREDIT_CODE}}</td>
      <td data-label="注册时间"><time datetime="{{REGISTERED_ISO}}">{{REGISTERED}}</time></td>
      <td data-label="账号状态">{{#ACTIVE}}<span class="state state-good">使用中</span>{{/ACTIVE}}{{#CLOSED}}<span class="state state-idle">已关闭</span>{{/CLOSED}}</td>
      <td class="row-actions"><a href="{{PREFIX}}/desk/companies/{{ID}}">查看</a></td>
    </tr>
  {{/COMPANIES}}
  </tbody>
</table>
</div>
{{#MORE}}<p class="form-text">只显示前 {{COUNT}} 家，请填写更完整的名称。</p>{{/MORE}}
{{/TABLE}}
{{#NONE_FOUND}}
<div class="panel empty">
  <h2>没有找到企业</h2>
  <p>名称可以只填其中相连的几个字，至少 2 个；统一社会信用代码要填写完整。</p>
</div>
{{/NONE_FOUND}}
