{{%AUTOESCAPE context="HTML"}}
{{! An authenticator's new secret, as a picture and as letters, with the field for a code of it. In a form that posts. }}
<div class="field field-wide">
  <input type="hidden" name="secret" value="{{SECRET_SEALED}}">
  <p>用手机上的身份验证器（例如微软或谷歌的身份验证器）扫描二维码：</p>
  <svg class="qr" role="img" aria-label="身份验证器二维码" viewBox="0 0 {{QR_SIDE}} {{QR_SIDE}}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{{QR_SIDE}}v{{QR_SIDE}}H0z"/><path fill="#000" d="{{QR_DARK}}"/></svg>
  <p class="form-text">不能扫码时，在身份验证器中手工输入密钥：<span class="code">{{SECRET}}</span></p>
</div>
{{>TOTP_FIELD}}
