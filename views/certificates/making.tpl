{{%AUTOESCAPE context="HTML"}}
{{! 制作证书: keys made in this browser, their certificates, and the file with both. assets/file_certificate.js does it. }}
<a class="back" href="{{ORDER_URL}}">返回订单详情</a>
<div class="page-head">
  <div>
    <h1>制作证书</h1>
    <p class="lead-text">订单 <span class="code">{{NO}}</span>，{{PLATFORM_NAME}}，{{BUSINESS}}</p>
  </div>
</div>
{{>ERROR_SUMMARY}}
<noscript><div class="alert alert-warning">密钥在您的浏览器里生成，需要启用 JavaScript。</div></noscript>
{{#COMPLETED}}<div class="alert alert-success">这个订单的证书都已确认保存。证书本身可以随时在「证书管理」下载，密钥只在您保存的文件里。</div>{{/COMPLETED}}
<div class="alert alert-info" id="how">
  <p>密钥由这个浏览器生成，用您设置的密码加密后保存在这台电脑的这个浏览器里，服务器得不到它，也不能找回。</p>
  <p>签发以前可以关闭本页，但不要清除浏览器数据，不要换浏览器或电脑，也不要忘记密码；可以先下载密钥备份。签发后回到本页，用同一个密码下载证书文件（.p12），妥善保存。</p>
</div>
<div id="making" data-subject="{{SUBJECT}}" data-states="{{STATES}}" data-status="{{URL}}/status">
<p role="status" id="making-status"></p>
{{#LINES}}
<section class="panel" aria-labelledby="line-{{LINE}}" data-line="{{LINE}}">
  <h2 id="line-{{LINE}}">第 {{LINE}} 个证书</h2>
  {{#TO_MAKE}}
  <form method="post" action="{{URL}}" data-make novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <input type="hidden" name="line" value="{{LINE}}"><input type="hidden" name="request" value="">
    <div class="fields fields-one">
      <div class="field">
        <label class="form-label" for="algorithm-{{LINE}}">密钥算法</label>
        <select class="form-select" id="algorithm-{{LINE}}" data-algorithm><option value="p256">P-256</option><option value="rsa">RSA-3072</option></select>
      </div>
      <div class="field">
        <label class="form-label" for="secret-{{LINE}}">文件密码</label>
        <input class="form-control" type="password" id="secret-{{LINE}}" data-secret autocomplete="new-password" aria-describedby="secret-{{LINE}}-hint secret-{{LINE}}-error">
        <div class="form-text" id="secret-{{LINE}}-hint">10 到 64 个字母、数字和符号，保护密钥和证书文件。不会发送给服务器。</div>
        <div class="field-error" id="secret-{{LINE}}-error" aria-live="polite"></div>
      </div>
      <div class="field">
        <label class="form-label" for="again-{{LINE}}">确认文件密码</label>
        <input class="form-control" type="password" id="again-{{LINE}}" data-again autocomplete="new-password" aria-describedby="again-{{LINE}}-error">
        <div class="field-error" id="again-{{LINE}}-error" aria-live="polite"></div>
      </div>
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">生成密钥并提交请求</button></div>
  </form>
  {{/TO_MAKE}}
  {{#WAITS}}
  <p><span class="state state-{{STATE}}">{{STATE_LABEL}}</span> 正在等待签发，本页会自己更新，也可以关闭以后再来。</p>
  <div class="buttons" data-key="{{KEY_HASH}}">
    <button type="button" class="btn btn-outline-primary" data-backup>下载密钥备份</button>
    {{#CAN_BEGIN_AGAIN}}<form method="post" action="{{URL}}/{{ID}}/abandonment" data-confirm="已生成的密钥作废，需要重新生成。" data-confirm-title="重新生成密钥？" data-confirm-button="确定" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{CERTIFICATE_VERSION}}"><button type="submit" class="btn btn-link">重新生成</button></form>{{/CAN_BEGIN_AGAIN}}
  </div>
  <p class="form-text" data-absent hidden>这个浏览器里没有这个证书的密钥。请用生成密钥的浏览器，或准备好密钥备份。</p>
  {{/WAITS}}
  {{#TO_SAVE}}
  <p><span class="state state-{{STATE}}">{{STATE_LABEL}}</span> 证书序列号 <a class="code" href="{{CERTIFICATE_URL}}">{{SERIAL_NO}}</a></p>
  <form data-save data-key="{{KEY_HASH}}" data-chain="{{URL}}/{{ID}}/chain" data-name="证书-{{SERIAL_NO}}.p12" data-once="no" novalidate>
    <div class="fields fields-one">
      <div class="field" data-absent hidden>
        <label class="form-label" for="backup-{{LINE}}">密钥备份</label>
        <input class="form-control" type="file" id="backup-{{LINE}}" data-restore accept=".pem">
        <div class="form-text">这个浏览器里没有这个证书的密钥，请选择密钥备份文件。没有备份时，这个证书不能使用，请联系客服吊销后重新制作。</div>
      </div>
      <div class="field">
        <label class="form-label" for="secret-{{LINE}}">文件密码</label>
        <input class="form-control" type="password" id="secret-{{LINE}}" data-secret autocomplete="current-password" aria-describedby="secret-{{LINE}}-hint secret-{{LINE}}-error">
        <div class="form-text" id="secret-{{LINE}}-hint">生成密钥时设置的密码，也是证书文件的密码。</div>
        <div class="field-error" id="secret-{{LINE}}-error" aria-live="polite"></div>
      </div>
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">下载证书文件</button></div>
  </form>
  <form method="post" action="{{URL}}/{{ID}}/receipt" data-confirm="确认后，这个浏览器里的密钥会删除，以后只能使用您保存的文件。请确认文件能够打开。" data-confirm-title="证书文件已保存？" data-confirm-button="已保存" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{CERTIFICATE_VERSION}}">
    <div class="buttons"><button type="submit" class="btn btn-outline-primary">已保存证书文件</button></div>
  </form>
  {{/TO_SAVE}}
  {{#SAVED}}
  <p data-saved data-key="{{KEY_HASH}}"><span class="state state-{{STATE}}">{{STATE_LABEL}}</span> 证书序列号 <a class="code" href="{{CERTIFICATE_URL}}">{{SERIAL_NO}}</a></p>
  {{/SAVED}}
</section>
{{/LINES}}
</div>
<script src="{{ASSETS}}/file_certificate.js?v={{ASSETS_VERSION}}" defer></script>
