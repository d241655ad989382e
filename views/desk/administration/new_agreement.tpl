{{%AUTOESCAPE context="HTML"}}
{{! 公布新版本 of the service agreement. }}
{{>ADMINISTRATION_TABS}}
<a class="back" href="{{URL}}">返回协议列表</a>
<div class="page-head">
  <div>
    <h1 id="title-text">公布新版本</h1>
    <p class="lead-text">第 {{NEXT_VERSION}} 版。公布后企业立即可以在协议页看到；生效后，以前注册的企业在首页会被请求同意。</p>
  </div>
</div>
<section class="panel" aria-labelledby="title-text">
  {{>ERROR_SUMMARY}}
  <form id="form" method="post" action="{{URL}}" enctype="multipart/form-data" novalidate data-confirm="公布后不能修改，生效前可以撤回。" data-confirm-title="公布第 {{NEXT_VERSION}} 版协议吗？" data-confirm-button="确定公布">
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields">
      {{>TITLE_FIELD}}
      {{>BODY_FIELD}}
      {{>VALID_FROM_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">公布</button></div>
  </form>
</section>
