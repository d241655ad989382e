{{%AUTOESCAPE context="HTML"}}
{{! 用户信息: whom we call, the password, signed-in browsers. }}
<div class="page-head">
  <div>
    <h1>用户信息</h1>
    <p class="lead-text">单位联系人与账号安全。</p>
  </div>
  <div class="page-actions">
    <form method="get" action="{{PREFIX}}/contact/edit"><button type="submit" class="btn btn-primary">编辑</button></form>
  </div>
</div>
<section class="panel">
  <dl class="details">
    <dt>联系人</dt><dd>{{CONTACT}}</dd>
    <dt>联系方式</dt><dd>{{MOBILE}} <a href="{{PREFIX}}/contact/mobile">更换手机号</a></dd>
    <dt>邮件通知</dt><dd>{{#MAIL_TO}}{{ADDRESS}}<br>{{/MAIL_TO}}{{#NO_MAIL}}没有邮箱，不发送。{{/NO_MAIL}}<a href="{{PREFIX}}/contact/mail">设置邮件通知</a></dd>
  </dl>
</section>
<section class="panel" aria-labelledby="password-title">
  <h2 id="password-title">修改密码</h2>
  {{>PASSWORD_CHANGE}}
</section>
<section class="panel" aria-labelledby="archive-title">
  <h2 id="archive-title">企业数据</h2>
  <p>您可以下载本系统保存的企业资料、订单和材料。<a href="{{PREFIX}}/contact/archive">下载企业数据</a></p>
  <p>不再使用本系统的，可以申请删除账户和企业的数据。<a href="{{PREFIX}}/contact/deletion">申请注销账户</a></p>
</section>
<section aria-labelledby="sessions-title">
  <h2 id="sessions-title">登录中的设备</h2>
  <div class="panel panel-flush">
  <table class="table list">
    <caption class="visually-hidden">登录中的设备，最近登录的在前</caption>
    <thead><tr><th scope="col">浏览器</th><th scope="col">IP 地址</th><th scope="col">登录时间</th><th scope="col">最近使用</th><th scope="col">操作</th></tr></thead>
    <tbody>
    {{#SESSIONS}}
      <tr>
        <th scope="row">{{BROWSER}}</th>
        <td data-label="IP 地址">{{ADDRESS}}</td>
        <td data-label="登录时间"><time datetime="{{SINCE_ISO}}">{{SINCE}}</time></td>
        <td data-label="最近使用"><time datetime="{{SEEN_ISO}}">{{SEEN}}</time></td>
        <td class="row-actions">
          {{#PRESENT}}<span class="state state-good">本设备</span>{{/PRESENT}}
          {{#OTHER}}<form method="post" action="{{PREFIX}}/contact/sessions/{{ID}}/end" data-confirm="该设备需要重新登录才能继续使用。" data-confirm-title="让该设备退出登录？" data-confirm-button="确定" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="btn btn-link">退出登录</button></form>{{/OTHER}}
        </td>
      </tr>
    {{/SESSIONS}}
    </tbody>
  </table>
  </div>
</section>
