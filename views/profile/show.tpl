{{%AUTOESCAPE context="HTML"}}
{{! 基本信息: the company's details. }}
<div class="page-head">
  <div>
    <h1>基本信息</h1>
    <p class="lead-text">申请订单时使用的单位资料。</p>
  </div>
  <div class="page-actions">
    <form method="get" action="{{PREFIX}}/profile/edit">{{#FOR_ORDER}}<input type="hidden" name="next" value="order">{{/FOR_ORDER}}<button class="btn btn-primary">编辑</button></form>
  </div>
</div>
{{#INCOMPLETE}}<div class="alert alert-warning">资料还没有填写完整。请点“编辑”填写，完成后才能申请订单。</div>{{/INCOMPLETE}}
<section class="panel">
  <dl class="details">
    <dt>企业名称</dt><dd>{{NAME}}</dd>
    <dt>统一社会信用代码</dt><dd><span class="code">{{CREDIT_CODE}}</span></dd>
    <dt>法人姓名</dt><dd>{{#COMPLETE}}{{LEGAL_PERSON}}{{/COMPLETE}}{{#INCOMPLETE}}—{{/INCOMPLETE}}</dd>
    <dt>单位注册地</dt><dd>{{#COMPLETE}}{{PROVINCE}} {{CITY}} {{COUNTY}}{{/COMPLETE}}{{#INCOMPLETE}}—{{/INCOMPLETE}}</dd>
    <dt>单位电话</dt><dd>{{#COMPLETE}}{{PHONE}}{{/COMPLETE}}{{#INCOMPLETE}}—{{/INCOMPLETE}}</dd>
    <dt>单位地址</dt><dd>{{#COMPLETE}}{{ADDRESS}}{{/COMPLETE}}{{#INCOMPLETE}}—{{/INCOMPLETE}}</dd>
  </dl>
</section>
