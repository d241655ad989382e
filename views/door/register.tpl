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
      {{>NAME_FIELD}}
      {{>CREDIT_CODE_FIELD}}
      {{>CONTACT_FIELD}}
      {{>MOBILE_FIELD}}
      <div class="field-place" data-place="captcha">{{>CAPTCHA}}</div>
      {{>SMS_CODE_FIELD}}
      {{>PASSWORD_FIELD}}
      {{>PASSWORD_AGAIN_FIELD}}
      {{>CONSENT_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">注册</button></div>
  </form>
</section>
