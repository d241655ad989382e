{{%AUTOESCAPE context="HTML"}}
{{! 设置账号, by a link that opens nothing (any more). }}
<section class="panel panel-narrow" aria-labelledby="title">
  <h1 id="title">设置账号</h1>
  <div class="alert alert-warning">这个链接不正确、已经用过，或已超过 24 小时。</div>
  <p>请管理员在「人员管理」中重置账号，生成新的链接。已经设置过的账号，<a href="{{PREFIX}}/desk/">直接登录</a>即可。</p>
</section>
