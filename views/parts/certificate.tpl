{{%AUTOESCAPE context="HTML"}}
{{! A certificate that was issued: what stands in it, and the key it is for. }}
  <dl class="details details-two">
    <div><dt>证书序列号</dt><dd><span class="code">{{SERIAL_NO}}</span></dd></div>
    <div><dt>颁发者</dt><dd>{{ISSUER}}</dd></div>
    <div><dt>证书主体</dt><dd>{{SUBJECT}}</dd></div>
    <div><dt>生效时间</dt><dd><time datetime="{{BEGINS_ISO}}">{{BEGINS}}</time></dd></div>
    <div><dt>到期时间</dt><dd><time datetime="{{ENDS_ISO}}">{{ENDS}}</time>{{#LEFT}}，剩余 {{DAYS}} 天{{/LEFT}}</dd></div>
    <div><dt>密钥算法</dt><dd>{{ALGORITHM}}</dd></div>
    <div><dt>公钥摘要（SHA-256）</dt><dd><span class="code">{{KEY_HASH}}</span></dd></div>
    <div><dt>介质序列号</dt><dd><span class="code">{{TOKEN}}</span></dd></div>
  </dl>
