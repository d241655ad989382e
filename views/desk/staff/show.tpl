{{%AUTOESCAPE context="HTML"}}
{{! 人员: one account; an administrator changes it, ends its sessions, gives a new link, disables it. }}
<a class="back" href="{{PREFIX}}/desk/staff">返回人员管理</a>
<div class="page-head">
  <div>
    <h1>人员</h1>
    <p class="lead-text">{{NAME}}，<span class="code">{{USERNAME}}</span></p>
  </div>
</div>
<section class="panel">
  <dl class="details">
    <dt>用户名</dt><dd>{{USERNAME}}</dd>
    <dt>姓名</dt><dd>{{NAME}}</dd>
    <dt>角色</dt><dd>{{ROLE}}</dd>
    <dt>所属网点</dt><dd>{{OUTLET}}</dd>
    <dt>账号状态</dt><dd><span class="state state-{{STATE}}">{{STATE_LABEL}}</span></dd>
    <dt>建立时间</dt><dd>{{#CREATED}}<time datetime="{{AT_ISO}}">{{AT}}</time>{{/CREATED}}</dd>
  </dl>
</section>
{{#MAY_CHANGE}}
<section class="panel" aria-labelledby="change-title">
  <h2 id="change-title">修改</h2>
  {{>ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/desk/staff/{{ID}}" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields fields-three">
      {{>NAME_FIELD}}
      {{>ROLE_FIELD}}
      {{>OUTLET_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">保存</button></div>
    <p class="form-text">角色或网点变更后，该账号的登录立即退出。</p>
  </form>
</section>
<section class="panel" aria-labelledby="deeds-title">
  <h2 id="deeds-title">账号</h2>
  {{#OWN}}<p>这是您自己的账号。密码和身份验证器在<a href="{{PREFIX}}/desk/account">账号页面</a>更换；停用、重置和变更角色由另一位管理员办理。</p>{{/OWN}}
  {{#MAY_DISABLE}}
  <div class="buttons">
    <form method="post" action="{{PREFIX}}/desk/staff/{{ID}}/reset" data-confirm="现在的密码、身份验证器和恢复码立即失效，登录全部退出，本人用新链接重新设置。" data-confirm-title="重新生成设置链接？" data-confirm-button="确定重置" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="btn btn-outline-primary">重置账号</button></form>
    <form method="post" action="{{PREFIX}}/desk/staff/{{ID}}/sessions/end" data-confirm="本人需要重新登录才能继续使用。" data-confirm-title="退出该账号的所有登录？" data-confirm-button="确定" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="btn btn-outline-primary">退出所有登录</button></form>
    <form method="post" action="{{PREFIX}}/desk/staff/{{ID}}/disabling" data-confirm="登录立即全部退出，不能再登录，直到恢复使用。" data-confirm-title="停用账号？" data-confirm-button="确定停用" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="btn btn-outline-danger">停用账号</button></form>
  </div>
  {{/MAY_DISABLE}}
  {{#MAY_ENABLE}}
  <p>账号已停用，不能登录。恢复使用后，原来的密码和身份验证器继续有效。</p>
  <form method="post" action="{{PREFIX}}/desk/staff/{{ID}}/enabling" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="btn btn-outline-primary">恢复使用</button></form>
  {{/MAY_ENABLE}}
</section>
{{/MAY_CHANGE}}
<section aria-labelledby="sessions-title">
  <h2 id="sessions-title">登录中的设备</h2>
  {{>STAFF_SESSIONS}}
</section>
