{{%AUTOESCAPE context="HTML"}}
{{! 收回企业名称: the first of two reviewers writes down whose name it is. }}
<a class="back" href="{{PREFIX}}/desk/companies/{{ID}}">返回企业</a>
<div class="page-head">
  <div>
    <h1>收回企业名称</h1>
    <p class="lead-text">{{COMPANY}}，<span class="code">{{COMPANY_CODE}}</span></p>
  </div>
</div>
{{#CLOSED}}<div class="alert alert-warning">账号已经关闭，名称和代码已经可以注册。</div>{{/CLOSED}}
{{#FROZEN}}<div class="alert alert-warning">这个账号有 {{ORDERS_OPEN}} 个进行中的订单。请先拒绝或办结这些订单（已付款项随拒绝退回），再提出收回。</div>{{/FROZEN}}
{{#MAY_CHANGE}}
<section class="panel">
  <p>名称和代码被别人的账号占用时，由真正的企业带材料到柜台办理。提出后，另一位操作员核对材料并确认，这个账号随即关闭，企业自己重新注册。账号现在的联系方式会收到短信。</p>
  {{#HAS_COMPLETED}}<div class="alert alert-warning">这个账号有 {{ORDERS_COMPLETED}} 个已完成的订单，当时的材料经过审核。请先核对那些材料，确认证书是否需要注销。</div>{{/HAS_COMPLETED}}
  {{#ERROR_SUMMARY}}
  <div class="error-summary" role="alert" tabindex="-1" data-focus>
    <h2>请更正以下内容</h2>
    <ul>{{#ERRORS}}<li><a href="#{{FIELD}}">{{TEXT}}</a></li>{{/ERRORS}}</ul>
    <p>文件需要重新选择。</p>
  </div>
  {{/ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/desk/companies/{{ID}}/reclaim" enctype="multipart/form-data" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields">
      {{>IDENTITY_PAPERS}}
      <div class="field field-wide">
        <label class="form-label" for="note">情况说明</label>
        <input class="form-control" type="text" id="note" name="note" value="{{NOTE}}" maxlength="200" autocomplete="off" required
               aria-describedby="note-hint note-error" {{#NOTE_ERROR}}aria-invalid="true"{{/NOTE_ERROR}}>
        <div class="form-text" id="note-hint">谁来办理，材料说明了什么。确认的同事会看到。</div>
        <div class="field-error" id="note-error">{{#NOTE_ERROR}}{{TEXT}}{{/NOTE_ERROR}}</div>
      </div>
    </div>
    <div class="buttons"><button class="btn btn-primary">提出收回</button><a class="btn btn-link" href="{{PREFIX}}/desk/companies/{{ID}}">取消</a></div>
  </form>
</section>
{{/MAY_CHANGE}}
