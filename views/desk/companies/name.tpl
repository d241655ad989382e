{{%AUTOESCAPE context="HTML"}}
{{! 变更名称或代码: what the registry has changed, written down with the papers that show it. }}
<a class="back" href="{{PREFIX}}/desk/companies/{{ID}}">返回企业</a>
<div class="page-head">
  <div>
    <h1>变更名称或代码</h1>
    <p class="lead-text">{{COMPANY}}，<span class="code">{{COMPANY_CODE}}</span></p>
  </div>
</div>
{{#CLOSED}}<div class="alert alert-warning">账号已经关闭，不能再变更。</div>{{/CLOSED}}
{{#FROZEN}}<div class="alert alert-warning">有 {{ORDERS_OPEN}} 个进行中的订单，名称和代码暂时冻结。请先办结或拒绝这些订单。</div>{{/FROZEN}}
{{#MAY_CHANGE}}
<section class="panel">
  <p>登记机关变更了名称或代码时，由企业带材料到柜台办理。提出后，另一位操作员核对材料并确认。账号现在的联系方式会收到短信。</p>
  {{>ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/desk/companies/{{ID}}/name" enctype="multipart/form-data" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields">
      {{>NAME_FIELD}}
      {{>CREDIT_CODE_FIELD}}
      {{>IDENTITY_PAPERS}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">提出变更</button><a class="btn btn-link" href="{{PREFIX}}/desk/companies/{{ID}}">取消</a></div>
  </form>
</section>
{{/MAY_CHANGE}}
