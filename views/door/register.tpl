{{%AUTOESCAPE context="HTML"}}
{{! 注册: a company gets its account. }}
<section class="panel panel-narrow" aria-labelledby="title">
  <a class="back" href="{{PREFIX}}/">返回登录</a>
  <h1 id="title">注册</h1>
  {{>ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/register" data-record novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="agreement" value="{{AGREEMENT_VERSION}}">
    <button type="submit" class="visually-hidden" tabindex="-1" aria-hidden="true"></button>
    <div class="fields fields-one">
      <div class="field" hidden>
        <label class="form-label" for="licence">营业执照照片（选填）</label>
        <input class="form-control" type="file" id="licence" accept="image/*" data-licence="{{PREFIX}}/register/licence" aria-describedby="licence-hint licence-error">
        <div class="form-text" id="licence-hint">照片要拍到执照上的二维码，自动填写企业名称和统一社会信用代码；没有二维码请直接填写。照片不会保存。</div>
        <div class="field-error" id="licence-error" aria-live="polite"></div>
      </div>
      {{>NAME_FIELD}}
      {{>CREDIT_CODE_FIELD}}
      {{>CONTACT_FIELD}}
      {{>MOBILE_FIELD}}
      <div class="field-place" data-place="captcha">{{>CAPTCHA_FIELD}}</div>
      {{>SMS_CODE_FIELD}}
      {{>PASSWORD_FIELD}}
      {{>PASSWORD_AGAIN_FIELD}}
      {{>CONSENT_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">注册</button></div>
  </form>
</section>
