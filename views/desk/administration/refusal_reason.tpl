{{%AUTOESCAPE context="HTML"}}
{{! 拒绝原因: one template, with what became of it. }}
{{>ADMINISTRATION_TABS}}
<a class="back" href="{{URL}}">返回拒绝原因列表</a>
<div class="page-head">
  <div>
    <h1>拒绝原因</h1>
    <p class="lead-text">{{REASON_TITLE}} {{#ACTIVE}}<span class="state state-good">使用中</span>{{/ACTIVE}}{{#OFF}}<span class="state state-idle">已停用</span>{{/OFF}}</p>
  </div>
</div>
{{>ERROR_SUMMARY}}
<section class="panel" aria-labelledby="reason-title">
  <h2 id="reason-title">{{REASON_TITLE}}</h2>
  <dl class="details">
    <dt>有误的内容</dt><dd>{{ABOUT}}</dd>
    <dt>顺序</dt><dd>{{POSITION}}</dd>
    <dt>告知企业</dt><dd>{{REASON_TEXT}}</dd>
  </dl>
</section>
{{#MAY_CHANGE}}
<section class="panel" aria-labelledby="change-title">
  <h2 id="change-title">修改拒绝原因</h2>
  <form id="form" method="post" action="{{URL}}/{{ID}}" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields">
      {{>TITLE_FIELD}}
      {{>ABOUT_FIELD}}
      {{>TEXT_FIELD}}
      {{>POSITION_FIELD}}
      {{>ACTIVE_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">保存</button></div>
    <p class="form-text">停用后操作员不再看到，已经告知企业的不变。</p>
  </form>
</section>
{{/MAY_CHANGE}}
{{>HISTORY}}
