{{%AUTOESCAPE context="HTML"}}
{{! 公告: one of them, with what became of it. }}
{{>ADMINISTRATION_TABS}}
<a class="back" href="{{URL}}">返回公告列表</a>
<div class="page-head">
  <div>
    <h1>公告</h1>
    <p class="lead-text"><span class="state state-{{STATE}}">{{STATE_LABEL}}</span> {{FIRST_DAY}} 到 {{LAST_DAY}}</p>
  </div>
</div>
{{>ERROR_SUMMARY}}
<section class="panel" aria-labelledby="text-title">
  <h2 id="text-title">内容</h2>
  <p>{{ANNOUNCEMENT}}</p>
</section>
{{#MAY_CHANGE}}
<section class="panel" aria-labelledby="change-title">
  <h2 id="change-title">修改公告</h2>
  <form id="form" method="post" action="{{URL}}/{{ID}}" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields">
      {{>TEXT_FIELD}}
      {{>FROM_FIELD}}
      {{>UNTIL_FIELD}}
      {{>ACTIVE_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">保存</button></div>
    <p class="form-text">停用后不再显示，仍保留在这里。</p>
  </form>
</section>
{{/MAY_CHANGE}}
{{>HISTORY}}
