{{%AUTOESCAPE context="HTML"}}
{{! A company's account as the desk sees it. }}
<section class="panel" aria-labelledby="company-title">
  <h2 id="company-title">单位信息</h2>
  <dl class="details">
    <dt>企业名称</dt><dd>{{COMPANY}}</dd>
    <dt>统一社会信用代码</dt><dd class="code">{{COMPANY_CODE}}</dd>
    <dt>法人姓名</dt><dd>{{LEGAL_PERSON}}</dd>
    <dt>单位注册地</dt><dd>{{REGISTERED_AT}}</dd>
    <dt>单位地址</dt><dd>{{ADDRESS}}</dd>
    <dt>联系人</dt><dd>{{CONTACT}}</dd>
    <dt>联系方式</dt><dd>{{MOBILE_MASKED}}</dd>
    <dt>注册时间</dt><dd><time datetime="{{REGISTERED_ISO}}">{{REGISTERED}}</time></dd>
    <dt>订单</dt><dd>提交过 {{ORDERS_SUBMITTED}} 个，进行中 {{ORDERS_OPEN}} 个，已完成 {{ORDERS_COMPLETED}} 个</dd>
  </dl>
</section>
