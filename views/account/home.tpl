{{%AUTOESCAPE context="HTML"}}
{{! 首页: what to do next, latest orders. }}
<div class="page-head">
  <div>
    <h1>首页</h1>
    <p class="lead-text">{{COMPANY_NAME}}</p>
  </div>
  <div class="page-actions">
    <form method="get" action="{{PREFIX}}/orders/new"><button type="submit" class="btn btn-primary">订单申请</button></form>
  </div>
</div>
{{#TOUR}}
<section class="panel" aria-labelledby="tour-title">
  <h2 id="tour-title">第一次使用？四步办好证书</h2>
  <ol>
    <li><strong>完善资料</strong>：填写基本信息和发票信息，只需要填写一次。</li>
    <li><strong>提交申请</strong>：填写并保存订单，打印申请表、加盖公章，与营业执照、经办人身份证一起上传，然后提交。</li>
    <li><strong>扫码付款</strong>：用手机支付宝扫码，审核不通过时原路退回。</li>
    <li><strong>收取证书</strong>：快递到付，或到网点领取；发票发送到邮箱。</li>
  </ol>
  <div class="buttons">
    <form method="post" action="{{PREFIX}}/home/tour" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="btn btn-outline-primary">知道了，不再显示</button></form>
    <a class="btn btn-link" href="{{PREFIX}}/guide">看图文步骤</a>
  </div>
</section>
{{/TOUR}}
{{#UNANSWERED}}<div class="alert alert-warning alert-action"><p>服务协议第 {{VERSION}} 版已经生效，请阅读后确认同意。</p><a class="btn btn-primary" href="{{URL}}">阅读新版协议</a></div>{{/UNANSWERED}}
{{#COMING}}<div class="alert alert-info alert-action"><p>服务协议第 {{VERSION}} 版已公布，自 {{VALID_FROM}} 起生效。不接受的，可以在生效前申请注销证书。</p><a class="btn btn-outline-primary" href="{{URL}}">查看第 {{VERSION}} 版</a></div>{{/COMING}}
{{#UNREACHED}}<div class="alert alert-warning alert-action"><p>发往 {{MOBILE}} 的短信没有送达。请更换手机号，以免错过通知。</p><a class="btn btn-primary" href="{{PREFIX}}/contact/mobile">去更换手机号</a></div>{{/UNREACHED}}
{{#RETURNING}}<div class="alert alert-warning alert-action"><p>发往 {{ADDRESS}} 的邮件被退回。请更换邮箱，以免错过通知和发票。</p><a class="btn btn-primary" href="{{PREFIX}}/contact/mail">去更换邮箱</a></div>{{/RETURNING}}
{{#NO_PROFILE}}<div class="alert alert-warning alert-action"><p>基本信息还没有填写完整，完善之后才能申请订单。</p><a class="btn btn-primary" href="{{PREFIX}}/profile/edit?next=order">去完善基本信息</a></div>{{/NO_PROFILE}}
{{#NO_INVOICE_INFO}}<div class="alert alert-warning alert-action"><p>发票信息还没有填写完整，完善之后才能申请订单。</p><a class="btn btn-primary" href="{{PREFIX}}/invoice-info?next=order">去完善发票信息</a></div>{{/NO_INVOICE_INFO}}
{{#ENDING}}<div class="alert alert-warning alert-action"><p><strong>{{COUNT}}</strong> 个证书即将到期，请及时办理延期。有投标还没有开标的，请等开标以后再办理。</p><a class="btn btn-primary" href="{{URL}}">查看证书</a></div>{{/ENDING}}
{{#WAITING}}<div class="alert alert-info alert-action"><p><strong>{{COUNT}}</strong> {{TEXT}}</p><a class="btn btn-outline-primary" href="{{URL}}">去处理</a></div>{{/WAITING}}
<section aria-labelledby="latest-title">
  <div class="page-head"><h2 id="latest-title" class="mb-0">最近的订单</h2>{{#HAS_ORDERS}}<a href="{{PREFIX}}/orders">查看全部订单</a>{{/HAS_ORDERS}}</div>
  {{#NO_ORDERS}}
  <div class="panel empty"><h2>还没有订单</h2><p>申请的数字证书与电子签章订单会显示在这里。</p></div>
  {{/NO_ORDERS}}
  {{#HAS_ORDERS}}
  <div class="panel panel-flush">
  <table class="table list">
    <caption class="visually-hidden">最近的订单，最新的在前</caption>
    <thead><tr><th scope="col">订单编号</th><th scope="col">应用平台</th><th scope="col">业务类型</th><th scope="col" class="num">金额</th><th scope="col">订单状态</th><th scope="col">创建时间</th></tr></thead>
    <tbody data-open>
    {{#ORDERS}}
      <tr>
        <th scope="row"><a href="{{PREFIX}}/orders/{{NO}}">{{NO}}</a></th>
        <td data-label="应用平台">{{PLATFORM_NAME}}</td>
        <td data-label="业务类型">{{BUSINESS}}</td>
        <td data-label="金额" class="num money">{{#PRICED}}¥{{TOTAL}}{{/PRICED}}{{#UNPRICED}}—{{/UNPRICED}}</td>
        <td data-label="订单状态"><span class="state state-{{STATE}}">{{STATE_LABEL}}</span></td>
        <td data-label="创建时间"><time datetime="{{CREATED_ISO}}">{{CREATED}}</time></td>
      </tr>
    {{/ORDERS}}
    </tbody>
  </table>
  </div>
  {{/HAS_ORDERS}}
</section>
