{{%AUTOESCAPE context="HTML"}}
{{! A member's open sessions: SESSIONS. One's own (MAY_END): all but the present one can be ended. }}
<div class="panel panel-flush">
<table class="table list">
  <caption class="visually-hidden">登录中的设备，最近登录的在前</caption>
  <thead><tr><th scope="col">浏览器</th><th scope="col">IP 地址</th><th scope="col">登录时间</th><th scope="col">最近使用</th>{{#MAY_END}}<th scope="col">操作</th>{{/MAY_END}}</tr></thead>
  <tbody>
  {{#SESSIONS}}
    <tr>
      <th scope="row">{{BROWSER}}</th>
      <td data-label="IP 地址">{{ADDRESS}}</td>
      <td data-label="登录时间"><time datetime="{{SINCE_ISO}}">{{SINCE}}</time></td>
      <td data-label="最近使用"><time datetime="{{SEEN_ISO}}">{{SEEN}}</time></td>
      {{#PRESENT}}<td class="row-actions"><span class="state state-good">本设备</span></td>{{/PRESENT}}
      {{#OTHER}}<td class="row-actions"><form method="post" action="{{PREFIX}}/desk/account/sessions/{{SESSION_ID}}/end" data-confirm="该设备需要重新登录才能继续使用。" data-confirm-title="让该设备退出登录？" data-confirm-button="确定" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="btn btn-link">退出登录</button></form></td>{{/OTHER}}
    </tr>
  {{/SESSIONS}}
  </tbody>
</table>
</div>
