{{%AUTOESCAPE context="HTML"}}
{{! 变更证书模板: the next version of one kind, for another administrator to approve. }}
{{>ADMINISTRATION_TABS}}
<a class="back" href="{{URL}}">返回证书模板</a>
<div class="page-head">
  <div>
    <h1>变更证书模板</h1>
    <p class="lead-text">{{KIND_NAME}}。提出时先按它试制一张证书；由另一位管理员批准后，从生效日期起使用。</p>
  </div>
</div>
<section class="panel" aria-label="模板内容">
  {{>ERROR_SUMMARY}}
  <form id="form" method="post" action="{{URL}}" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}"><input type="hidden" name="kind" value="{{KIND}}">
    <div class="fields">{{#FIELDS}}{{>COLUMN_FIELD}}{{/FIELDS}}</div>
    <div class="buttons"><button type="submit" class="btn btn-primary">提出</button></div>
  </form>
</section>
