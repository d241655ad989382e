{{%AUTOESCAPE context="HTML"}}
{{! 我的账号: how I sign in, where I am signed in, and when I did. }}
<div class="page-head">
  <div>
    <h1>我的账号</h1>
    <p class="lead-text">密码、身份验证器与登录记录。</p>
  </div>
</div>
<section class="panel">
  <dl class="details">
    <dt>姓名</dt><dd>{{NAME}}</dd>
    <dt>用户名</dt><dd>{{USERNAME}}</dd>
    <dt>角色</dt><dd>{{ROLE}}</dd>
    <dt>登录密码</dt><dd><a href="{{PREFIX}}/desk/account/password">修改密码</a></dd>
    <dt>身份验证器</dt><dd><a href="{{PREFIX}}/desk/account/totp">更换身份验证器</a></dd>
    <dt>恢复码</dt><dd>还有 {{CODES_LEFT}} 个 <a href="{{PREFIX}}/desk/account/recovery-codes">重新生成恢复码</a></dd>
    <dt>安全密钥</dt><dd>{{#KEYS}}<div>{{KEY_NAME}} <span class="form-text">{{#USED}}最近使用 <time datetime="{{AT_ISO}}">{{AT}}</time>{{/USED}}{{#UNUSED}}还没有使用过{{/UNUSED}}</span> <form class="inline" method="post" action="{{PREFIX}}/desk/account/keys/{{KEY_ID}}/removal" data-confirm="移除后不能再用它登录。" data-confirm-title="移除安全密钥？" data-confirm-button="确定移除" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="btn btn-link">移除{{KEY_NAME}}</button></form></div>{{/KEYS}}<a href="{{PREFIX}}/desk/account/keys/new">添加安全密钥</a></dd>
  </dl>
</section>
<section aria-labelledby="sessions-title">
  <h2 id="sessions-title">登录中的设备</h2>
  {{>STAFF_SESSIONS}}
</section>
<section aria-labelledby="sign-ins-title">
  <h2 id="sign-ins-title">最近登录</h2>
  <p class="form-text">如果有不是您本人的登录，请立即修改密码，并告诉管理员。</p>
  <div class="panel panel-flush">
  <table class="table list">
    <caption class="visually-hidden">最近的登录，最近的在前</caption>
    <thead><tr><th scope="col">登录时间</th><th scope="col">浏览器</th><th scope="col">IP 地址</th><th scope="col">验证方式</th></tr></thead>
    <tbody>
    {{#SIGN_INS}}
      <tr>
        <th scope="row"><time datetime="{{AT_ISO}}">{{AT}}</time></th>
        <td data-label="浏览器">{{BROWSER}}</td>
        <td data-label="IP 地址">{{ADDRESS}}</td>
        <td data-label="验证方式">{{FACTOR}}</td>
      </tr>
    {{/SIGN_INS}}
    </tbody>
  </table>
  </div>
</section>
