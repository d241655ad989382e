{{%AUTOESCAPE context="HTML"}}
{{! 搜索: what the desk's search box found, by kind, when it is more than one thing or none. }}
<div class="page-head">
  <div>
    <h1>搜索</h1>
    <p class="lead-text">“{{SEARCH}}”的搜索结果。<a href="{{PREFIX}}/desk/work">返回待办列表</a></p>
  </div>
</div>

{{#CERTIFICATES}}
<section aria-labelledby="certificates-title">
  <h2 id="certificates-title">签发的证书</h2>
  <div class="panel panel-flush">
  <table class="table list">
    <caption class="visually-hidden">按序列号找到的证书</caption>
    <thead><tr><th scope="col">证书序列号</th><th scope="col">企业名称</th><th scope="col">证书状态</th><th scope="col">订单编号</th></tr></thead>
    <tbody data-open>
    {{#ROWS}}
      <tr>
        <th scope="row"><a class="code" href="{{URL}}">{{SERIAL_NO}}</a></th>
        <td data-label="企业名称">{{COMPANY}}</td>
        <td data-label="证书状态"><span class="state state-{{STATE}}">{{STATE_LABEL}}</span>{{#ALSO}} <span class="state state-{{STATE}}">{{STATE_LABEL}}</span>{{/ALSO}}</td>
        <td data-label="订单编号"><a href="{{PREFIX}}/desk/orders/{{NO}}">{{NO}}</a></td>
      </tr>
    {{/ROWS}}
    </tbody>
  </table>
  </div>
</section>
{{/CERTIFICATES}}
{{#ORDERS}}
<section aria-labelledby="orders-title">
  <h2 id="orders-title">订单</h2>
  <div class="panel panel-flush">
  <table class="table list">
    <caption class="visually-hidden">按编号或经办人找到的订单</caption>
    <thead><tr><th scope="col">订单编号</th><th scope="col">找到的依据</th><th scope="col">企业名称</th><th scope="col">业务类型</th><th scope="col">订单状态</th><th scope="col">创建时间</th></tr></thead>
    <tbody data-open>
    {{#ROWS}}
      <tr>
        <th scope="row"><a href="{{PREFIX}}/desk/orders/{{NO}}">{{NO}}</a></th>
        <td data-label="找到的依据">{{BY}}</td>
        <td data-label="企业名称">{{COMPANY}}</td>
        <td data-label="业务类型">{{BUSINESS}}</td>
        <td data-label="订单状态"><span class="state state-{{STATE}}">{{STATE_LABEL}}</span></td>
        <td data-label="创建时间"><time datetime="{{AT_ISO}}">{{AT}}</time></td>
      </tr>
    {{/ROWS}}
    </tbody>
  </table>
  </div>
  {{#MORE}}<p class="form-text">每种依据只显示最近 {{COUNT}} 个订单。</p>{{/MORE}}
</section>
{{/ORDERS}}
{{#COMPANIES}}
<section aria-labelledby="companies-title">
  <h2 id="companies-title">相符的企业</h2>
  <div class="panel panel-flush">
  <table class="table list">
    <caption class="visually-hidden">找到的企业，最近注册的在前</caption>
    <thead><tr><th scope="col">企业名称</th><th scope="col">统一社会信用代码</th><th scope="col">账号状态</th></tr></thead>
    <tbody data-open>
    {{#ROWS}}
      <tr>
        <th scope="row"><a href="{{PREFIX}}/desk/companies/{{ID}}">{{NAME}}</a></th>
        <td data-label="统一社会信用代码" class="code">{{CREDIT_CODE}}</td>
        <td data-label="账号状态">{{#ACTIVE}}<span class="state state-good">使用中</span>{{/ACTIVE}}{{#CLOSED}}<span class="state state-idle">已关闭</span>{{/CLOSED}}</td>
      </tr>
    {{/ROWS}}
    </tbody>
  </table>
  </div>
  {{#MORE}}<p class="form-text">只显示前 {{COUNT}} 家企业，请填写更完整的名称。</p>{{/MORE}}
</section>
{{/COMPANIES}}
{{#ORDERS_OF_COMPANIES}}
<section aria-labelledby="company-orders-title">
  <h2 id="company-orders-title">这些企业的订单</h2>
  <div class="panel panel-flush">
  <table class="table list">
    <caption class="visually-hidden">这些企业的订单，最新的在前</caption>
    <thead><tr><th scope="col">订单编号</th><th scope="col">企业名称</th><th scope="col">业务类型</th><th scope="col">订单状态</th><th scope="col">创建时间</th></tr></thead>
    <tbody data-open>
    {{#ROWS}}
      <tr>
        <th scope="row"><a href="{{PREFIX}}/desk/orders/{{NO}}">{{NO}}</a></th>
        <td data-label="企业名称">{{COMPANY}}</td>
        <td data-label="业务类型">{{BUSINESS}}</td>
        <td data-label="订单状态"><span class="state state-{{STATE}}">{{STATE_LABEL}}</span></td>
        <td data-label="创建时间"><time datetime="{{AT_ISO}}">{{AT}}</time></td>
      </tr>
    {{/ROWS}}
    </tbody>
  </table>
  </div>
  {{#MORE}}<p class="form-text">只显示最近 {{COUNT}} 个订单，请填写更完整的名称，或在待办中筛选。</p>{{/MORE}}
</section>
{{/ORDERS_OF_COMPANIES}}
{{#TOO_SHORT}}
<div class="panel empty"><h2>请至少填写 2 个字</h2><p>企业名称可以只填其中相连的几个字，编号和手机号码要填写完整。</p></div>
{{/TOO_SHORT}}
{{#TOO_LONG}}
<div class="panel empty"><h2>要搜索的内容太长</h2><p>请填写不超过 100 个字。</p></div>
{{/TOO_LONG}}
{{#NOTHING_FOUND}}
<div class="panel empty">
  <h2>没有找到</h2>
  <p>可以按订单编号、快递单号、发票号码、证书序列号、经办人姓名、手机号码{{#SEES_ALL}}、统一社会信用代码{{/SEES_ALL}}或企业名称中相连的几个字查找；名称常见时请填写完整。</p>
</div>
{{/NOTHING_FOUND}}
