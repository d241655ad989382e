{{%AUTOESCAPE context="HTML"}}
{{! 收回企业名称: the first of two operators writes down whose name it is. }}
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
  {{>ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/desk/companies/{{ID}}/reclaim" enctype="multipart/form-data" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields">
      {{>IDENTITY_PAPERS}}
      {{>NOTE_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">提出收回</button><a class="btn btn-link" href="{{PREFIX}}/desk/companies/{{ID}}">取消</a></div>
  </form>
</section>
{{/MAY_CHANGE}}
