{{%AUTOESCAPE context="HTML"}}
{{! 基本信息: the company's details. }}
<div class="page-head">
  <div>
    <h1>基本信息</h1>
    <p class="lead-text">申请订单时使用的单位资料。</p>
  </div>
  <div class="page-actions">
    <form method="get" action="{{PREFIX}}/profile/edit">{{#FOR_ORDER}}<input type="hidden" name="next" value="order">{{/FOR_ORDER}}<button type="submit" class="btn btn-primary">编辑</button></form>
  </div>
</div>
{{#INCOMPLETE}}<div class="alert alert-warning">资料还没有填写完整。请点“编辑”填写，完成后才能申请订单。</div>{{/INCOMPLETE}}
<section class="panel">
  <dl class="details">
    <dt>企业名称</dt><dd>{{NAME}}</dd>
    <dt>统一社会信用代码</dt><dd><span class="code">{{CREDIT_CODE}}</span></dd>
    <dt>法人姓名</dt><dd>{{#COMPLETE}}{{LEGAL_PERSON}}{{/COMPLETE}}{{#INCOMPLETE}}—{{/INCOMPLETE}}</dd>
    <dt>单位注册地</dt><dd>{{#COMPLETE}}{{PLACE}}{{/COMPLETE}}{{#INCOMPLETE}}—{{/INCOMPLETE}}</dd>
    <dt>单位电话</dt><dd>{{#COMPLETE}}{{PHONE}}{{/COMPLETE}}{{#INCOMPLETE}}—{{/INCOMPLETE}}</dd>
    <dt>单位地址</dt><dd>{{#COMPLETE}}{{ADDRESS}}{{/COMPLETE}}{{#INCOMPLETE}}—{{/INCOMPLETE}}</dd>
  </dl>
</section>
{{#AT_DESK}}<div class="alert alert-info">企业名称或统一社会信用代码变更：请带变更后的营业执照和盖章的变更说明到<a href="{{PREFIX}}/outlets">网点</a>，或致电客服 <a href="tel:{{SERVICE_PHONE}}">{{SERVICE_PHONE}}</a>，核验后由客服变更；其他内容可以自行编辑。</div>{{/AT_DESK}}
{{#CHANGED}}
<section aria-labelledby="changes-title">
  <h2 id="changes-title">变更记录</h2>
  <div class="panel panel-flush">
  <table class="table list">
    <caption class="visually-hidden">基本信息的变更，最新的在前</caption>
    <thead><tr><th scope="col">时间</th><th scope="col">项目</th><th scope="col">变更前</th><th scope="col">变更后</th><th scope="col">变更人</th></tr></thead>
    <tbody>
    {{#CHANGES}}
      <tr>
        <th scope="row"><time datetime="{{AT_ISO}}">{{AT}}</time></th>
        <td data-label="项目">{{FIELD}}</td>
        <td data-label="变更前">{{BEFORE}}</td>
        <td data-label="变更后">{{AFTER}}</td>
        <td data-label="变更人">{{WHO}}</td>
      </tr>
    {{/CHANGES}}
    </tbody>
  </table>
  </div>
</section>
{{/CHANGED}}
