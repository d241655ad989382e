{{%AUTOESCAPE context="HTML"}}
{{! 修改核对项: its place and words, and whether it is in use. }}
{{>ADMINISTRATION_TABS}}
<a class="back" href="{{PREFIX}}/desk/papers">返回审核清单</a>
<section class="panel panel-narrow" aria-labelledby="title">
  <h1 id="title">修改核对项</h1>
  <p class="lead-text">{{PAPER}}</p>
  {{>ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/desk/papers/{{ITEM_ID}}" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields fields-one">
      {{>ITEM_POSITION_FIELD}}
      {{>ITEM_TEXT_FIELD}}
      {{>ITEM_FAULT_FIELD}}
      {{>ITEM_ACTIVE_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">保存</button></div>
    <p class="form-text">停用后不再需要核对。以前的核对结果保留。</p>
  </form>
</section>
