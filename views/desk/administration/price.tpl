{{%AUTOESCAPE context="HTML"}}
{{! 设定价格: one price from a day to come on; it is looked at before it is set. }}
{{>ADMINISTRATION_TABS}}
<a class="back" href="{{PREFIX}}/desk/prices">返回价格</a>
<div class="page-head"><h1 id="title">设定价格</h1></div>
<section class="panel" aria-labelledby="title">
  {{>ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/desk/prices/preview" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields">{{#FIELDS}}{{>COLUMN_FIELD}}{{/FIELDS}}</div>
    <div class="buttons"><button type="submit" class="btn btn-primary">核对</button></div>
  </form>
</section>
