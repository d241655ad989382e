{{%AUTOESCAPE context="HTML"}}
{{! 人员管理: every account of the desk. }}
<div class="page-head">
  <div>
    <h1>人员管理</h1>
    <p class="lead-text">柜台账号、角色与所属网点。</p>
  </div>
  {{#MAY_CREATE}}<div class="page-actions">
    <form method="get" action="{{PREFIX}}/desk/staff/new"><button type="submit" class="btn btn-primary">新建人员</button></form>
  </div>{{/MAY_CREATE}}
</div>
<div class="panel panel-flush">
<table class="table list">
  <caption class="visually-hidden">柜台账号，按用户名排列</caption>
  <thead><tr><th scope="col">用户名</th><th scope="col">姓名</th><th scope="col">角色</th><th scope="col">所属网点</th><th scope="col">账号状态</th><th scope="col">操作</th></tr></thead>
  <tbody data-open>
  {{#MEMBERS}}
    <tr>
      <th scope="row"><a href="{{PREFIX}}/desk/staff/{{ID}}">{{USERNAME}}</a></th>
      <td data-label="姓名">{{NAME}}</td>
      <td data-label="角色">{{ROLE}}</td>
      <td data-label="所属网点">{{OUTLET}}</td>
      <td data-label="账号状态"><span class="state state-{{STATE}}">{{STATE_LABEL}}</span></td>
      <td class="row-actions"><a href="{{PREFIX}}/desk/staff/{{ID}}">查看</a></td>
    </tr>
  {{/MEMBERS}}
  </tbody>
</table>
</div>
