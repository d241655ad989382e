{{%AUTOESCAPE context="HTML"}}
{{! What would be missing without a price of days to come, before it is taken back. }}
{{>ADMINISTRATION_TABS}}
<a class="back" href="{{PREFIX}}/desk/prices">返回价格</a>
<div class="page-head">
  <div>
    <h1>{{TITLE}}</h1>
    <p class="lead-text">{{PRODUCT}}，原定 {{DAY}} 生效。</p>
  </div>
</div>
{{>ERROR_SUMMARY}}
<section class="panel" aria-labelledby="removal-title">
  <h2 id="removal-title">确认</h2>
  {{#GAPS}}
  <form id="form" method="post" action="{{PREFIX}}/desk/prices/{{ID}}/removal" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="edition" value="{{EDITION}}">
    <div class="alert alert-warning">
      <p>删除以后，有些业务不能办理：</p>
      <ul>{{#SENTENCES}}<li>{{TEXT}}</li>{{/SENTENCES}}</ul>
    </div>
    <div class="fields">{{>ACCEPT_GAPS_FIELD}}</div>
    <div class="buttons"><button type="submit" class="btn btn-danger">删除</button> <a class="btn btn-link" href="{{PREFIX}}/desk/prices">返回</a></div>
  </form>
  {{/GAPS}}
</section>
