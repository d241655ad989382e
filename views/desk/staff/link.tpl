{{%AUTOESCAPE context="HTML"}}
{{! 设置链接: shown this once. }}
<a class="back" href="{{PREFIX}}/desk/staff/{{ID}}">返回人员</a>
<section class="panel" aria-labelledby="title">
  <h1 id="title">设置链接</h1>
  <div class="alert alert-warning">链接只显示这一次，离开本页后不能再查看。</div>
  <dl class="details">
    <dt>姓名</dt><dd>{{NAME}}</dd>
    <dt>用户名</dt><dd>{{USERNAME}}</dd>
    <dt>链接</dt><dd><span class="code" id="link">{{LINK}}</span> <button class="btn btn-link" type="button" data-copy-from="#link">复制</button></dd>
  </dl>
  <p class="form-text">24 小时内有效，只能使用一次。谁拿到链接，谁就能设置这个账号，请当面或用可靠的方式交给本人。</p>
</section>
