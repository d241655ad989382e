{{%AUTOESCAPE context="HTML"}}
{{! 基本信息: the form. }}
<a class="back" href="{{PREFIX}}/profile">返回</a>
<div class="page-head"><h1>基本信息</h1></div>
<section class="panel">
  {{>ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/profile" data-record novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">{{#FOR_ORDER}}<input type="hidden" name="next" value="order">{{/FOR_ORDER}}
    <button type="submit" class="visually-hidden" tabindex="-1" aria-hidden="true"></button>
    <div class="fields">
      {{>NAME_FIELD}}
      {{>CREDIT_CODE_FIELD}}
      {{>LEGAL_PERSON_FIELD}}
      {{>PHONE_FIELD}}
      <fieldset class="field field-wide" data-province="{{PROVINCE}}">
        <legend class="form-label">单位注册地</legend>
        <div class="fields fields-three">
          {{>PROVINCE_FIELD}}
          {{>CITY_FIELD}}
          {{>COUNTY_FIELD}}
        </div>
        <div class="buttons" id="other-province"><button type="submit" class="btn btn-outline-primary" formaction="{{PREFIX}}/profile/edit">列出所选省的市和区县</button></div>
      </fieldset>
      {{>ADDRESS_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">确认更新</button><a class="btn btn-link" href="{{PREFIX}}/profile">取消</a></div>
  </form>
</section>
