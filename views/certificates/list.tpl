{{%AUTOESCAPE context="HTML"}}
{{! 证书管理: what was issued to the company, the newest first. }}
<div class="page-head">
  <div>
    <h1>证书管理</h1>
    <p class="lead-text">查看证书的有效期，下载证书，办理延期、变更、补办和注销。</p>
  </div>
</div>
{{#TABLE}}
<div class="panel panel-flush">
<table class="table list">
  <caption class="visually-hidden">证书列表，最新的在前</caption>
  <thead><tr><th scope="col">证书序列号</th><th scope="col">应用平台</th><th scope="col">密钥</th><th scope="col">状态</th><th scope="col">到期时间</th><th scope="col" class="num">剩余天数</th><th scope="col">订单编号</th><th scope="col">操作</th></tr></thead>
  <tbody data-open>
  {{#CERTIFICATES}}
    <tr>
      <th scope="row"><a class="code" href="{{URL}}">{{SERIAL_NO}}</a></th>
      <td data-label="应用平台">{{PLATFORM}}</td>
      <td data-label="密钥" class="whole">{{ALGORITHM}}</td>
      <td data-label="状态"><span class="state state-{{STATE}}">{{STATE_LABEL}}</span></td>
      <td data-label="到期时间"><time datetime="{{ENDS_ISO}}">{{ENDS}}</time></td>
      <td data-label="剩余天数" class="num">{{#LEFT}}{{DAYS}}{{/LEFT}}</td>
      <td data-label="订单编号"><a href="{{PREFIX}}/orders/{{NO}}">{{NO}}</a></td>
      <td class="row-actions"><a href="{{URL}}">证书详情</a> <a href="{{URL}}/files/pem">下载</a></td>
    </tr>
  {{/CERTIFICATES}}
  </tbody>
</table>
</div>
{{/TABLE}}
{{>PAGER}}
{{#EMPTY}}
<div class="empty">
  <h2>还没有证书</h2>
  <p>订单的证书签发后，会显示在这里。</p>
</div>
{{/EMPTY}}
