{{%AUTOESCAPE context="HTML"}}
{{! Order form: 证书序列号. }}
<div class="field" data-part="serial">
  <label class="form-label" for="certificate_serial">证书序列号</label>
  <input class="form-control" type="text" id="certificate_serial" name="certificate_serial" value="{{CERTIFICATE_SERIAL}}" maxlength="64" autocomplete="off" spellcheck="false" aria-describedby="certificate_serial-hint certificate_serial-error" {{#CERTIFICATE_SERIAL_ERROR}}aria-invalid="true"{{/CERTIFICATE_SERIAL_ERROR}}>
  <div class="form-text" id="certificate_serial-hint">延期、变更、补办、密码重置和注销需要填写；在证书客户端里可以查到。</div>
  <div class="field-error" id="certificate_serial-error">{{#CERTIFICATE_SERIAL_ERROR}}{{TEXT}}{{/CERTIFICATE_SERIAL_ERROR}}</div>
</div>
