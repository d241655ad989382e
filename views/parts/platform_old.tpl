{{%AUTOESCAPE context="HTML"}}
{{! Order form: 应用平台. }}
<div class="field">
  <label class="form-label" for="platform">应用平台</label>
  <select class="form-select" id="platform" name="platform" aria-describedby="platform-hint platform-error" {{#PLATFORM_ERROR}}aria-invalid="true"{{/PLATFORM_ERROR}}>
    <option value="">请选择</option>
    {{#PLATFORMS}}<option value="{{CODE}}" {{#SELECTED}}selected{{/SELECTED}}>{{NAME}}</option>{{/PLATFORMS}}
  </select>
  <div class="form-text" id="platform-hint">证书将在这个平台上使用。</div>
  <div class="field-error" id="platform-error">{{#PLATFORM_ERROR}}{{TEXT}}{{/PLATFORM_ERROR}}</div>
</div>
