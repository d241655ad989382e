{{%AUTOESCAPE context="HTML"}}
{{! 用户信息: the form. The mobile number has its own page. }}
<a class="back" href="{{PREFIX}}/contact">返回</a>
<div class="page-head"><h1>用户信息</h1></div>
<section class="panel">
  {{>ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/contact" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields">
      {{>CONTACT_FIELD}}
      {{>MOBILE_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">确认更新</button><a class="btn btn-link" href="{{PREFIX}}/contact">取消</a></div>
  </form>
</section>
