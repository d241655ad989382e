{{%AUTOESCAPE context="HTML"}}
{{! 用户手册: how it works, step by step, in the words of the manual. Its pictures are taken by ./dev guide. }}
<div class="page-head">
  <div>
    <h1>用户手册</h1>
    <p class="lead-text">从注册到收取证书和发票，全部在线完成。</p>
  </div>
  <div class="page-actions">
    <a class="btn btn-primary" href="{{PREFIX}}/guide/form.pdf">下载空白申请表（PDF）</a>
    <a class="btn btn-outline-primary" href="{{PREFIX}}/agreement">查看服务协议</a>
    <button class="btn btn-outline-primary" type="button" data-print>打印手册或存为 PDF</button>
  </div>
</div>
<div class="filter" role="search" data-guide-search hidden>
  <div class="field"><label class="form-label" for="find">在手册中查找</label><input class="form-control" type="search" id="find" autocomplete="off" aria-describedby="found"></div>
  <p class="form-text" id="found" role="status"></p>
</div>
<nav class="panel no-print" aria-labelledby="contents-title">
  <h2 id="contents-title">目录</h2>
  <ol class="contents">
    <li><a href="#account-title">注册与登录</a></li>
    <li><a href="#details-title">完善资料</a></li>
    <li><a href="#order-title">申请与支付</a></li>
    {{#HAS_PRICES}}<li><a href="#prices-title">收费标准</a></li>{{/HAS_PRICES}}
    <li><a href="#delivery-title">收取证书</a></li>
    {{#CERTIFICATES_ON}}<li><a href="#renewal-title">证书延期</a></li>{{/CERTIFICATES_ON}}
    <li><a href="#invoice-title">发票</a></li>
    <li><a href="#questions-title">常见问题</a></li>
  </ol>
</nav>
<section class="panel" aria-labelledby="browser-title">
  <h2 id="browser-title">操作环境</h2>
  <p>请使用谷歌浏览器、360浏览器（极速模式）、Edge、Firefox 或 Safari，不支持 IE 浏览器。</p>
</section>
<section class="panel" aria-labelledby="account-title">
  <h2 id="account-title">注册与登录</h2>
  <ol class="walk">
    <li>首次办理先在登录页点“注册”。企业名称填写全称；联系方式要接收短信，只能填写手机号。
      <figure><img src="{{ASSETS}}/guide/register.webp?v={{ASSETS_VERSION}}" alt="注册页面，已填写企业名称、统一社会信用代码、联系人和手机号" width="480" height="1246" loading="lazy"></figure></li>
    <li>注册成功后已经登录。以后用企业名称、登录密码和图片验证码登录，看不清图片时点“换一张”。
      <figure><img src="{{ASSETS}}/guide/sign_in.webp?v={{ASSETS_VERSION}}" alt="登录页面，验证码图片旁边是“换一张”" width="480" height="622" loading="lazy"></figure></li>
    <li>忘记密码时点“忘记密码？”，填写企业名称后，一次性密码以短信发送到注册的手机号，15 分钟内用它设置新密码。</li>
  </ol>
</section>
<section class="panel" aria-labelledby="details-title">
  <h2 id="details-title">完善资料</h2>
  <ol class="walk">
    <li>“基本信息”：点“编辑”填写单位资料，再点“确认更新”。
      <figure><img src="{{ASSETS}}/guide/profile.webp?v={{ASSETS_VERSION}}" alt="基本信息的表单，最下面是“确认更新”" width="953" height="579" loading="lazy"></figure></li>
    <li>“发票信息”：填写开票资料后点“完善”。发票会发送到这里填写的邮箱。
      <figure><img src="{{ASSETS}}/guide/invoice_info.webp?v={{ASSETS_VERSION}}" alt="发票信息的表单，最下面是“完善”" width="953" height="562" loading="lazy"></figure></li>
    <li>“用户信息”：更换联系人时在这里修改；没有变更则无需填写。</li>
  </ol>
</section>
<section class="panel" aria-labelledby="order-title">
  <h2 id="order-title">申请与支付</h2>
  <ol class="walk">
    <li>在“订单服务”点“订单申请”，填写后点“保存”。签章数量不能超过证书数量：办理两个证书、其中一个带签章时，证书数量填 2，签章数量填 1。
      <figure><img src="{{ASSETS}}/guide/order.webp?v={{ASSETS_VERSION}}" alt="订单申请中的办理内容，证书数量是 2，签章数量是 1" width="953" height="698" loading="lazy"></figure></li>
    <li>下载该订单的申请表，打印后加盖公章，与营业执照、经办人身份证一起上传。
      <figure><img src="{{ASSETS}}/guide/papers.webp?v={{ASSETS_VERSION}}" alt="订单详情中的材料，三份都已上传" width="953" height="715" loading="lazy"></figure></li>
    <li>核对无误后点“提交”。提交前需要修改时点“修改/提交”。</li>
    <li>点“订单支付”，核对金额后用手机支付宝扫码付款。目前仅支持支付宝，请在 24 小时内完成。
      <figure><img src="{{ASSETS}}/guide/pay.webp?v={{ASSETS_VERSION}}" alt="支付页面，金额下面是支付宝二维码" width="480" height="519" loading="lazy"></figure></li>
    <li>“查看记录”显示订单的全部状态；在列表中双击订单可查看详细信息，包括快递单号和拒绝原因。
      <figure><img src="{{ASSETS}}/guide/orders.webp?v={{ASSETS_VERSION}}" alt="订单列表，每行右边是可以进行的操作" width="953" height="130" loading="lazy"></figure></li>
    <li>资料有误被拒绝时，订单回到待提交，款项直接退回原支付账号，修改后可以再次提交。</li>
  </ol>
</section>
{{#HAS_PRICES}}<section class="panel" aria-labelledby="prices-title">
  <h2 id="prices-title">收费标准</h2>
  <table class="bill">
    <thead><tr><th scope="col">业务类型</th><th scope="col">项目</th><th scope="col">有效期</th><th scope="col" class="num">单价</th></tr></thead>
    <tbody>{{#PRICES}}<tr><td>{{BUSINESS}}</td><td>{{ITEM}}</td><td>{{TERM}}</td><td class="num money">¥{{PRICE}}</td></tr>{{/PRICES}}</tbody>
  </table>
  <p>不含快递费，快递费由收件人在签收时支付。</p>
</section>{{/HAS_PRICES}}
<section class="panel" aria-labelledby="delivery-title">
  <h2 id="delivery-title">收取证书</h2>
  <ul class="walk">
    <li>快递到付：审核通过后，快递单号以短信通知，快递费在签收时支付。
      <figure><img src="{{ASSETS}}/guide/dispatched.webp?v={{ASSETS_VERSION}}" alt="已发货订单的办理进度，下面是“确认收货”" width="953" height="183" loading="lazy"></figure></li>
    <li>网点自取：审核通过后订单变为办理中，网点人员会与您联系，不另发短信。<a href="{{PREFIX}}/outlets">查看全部网点</a></li>
    {{#CERTIFICATES_ON}}<li>在线下载（文件证书）：平台接受时可选。审核通过后在订单里点“制作证书”，由浏览器生成密钥，签发后下载证书文件，并确认已保存。</li>{{/CERTIFICATES_ON}}
    <li>拿到证书后，请登录系统点“确认收货”。</li>
  </ul>
</section>
{{#CERTIFICATES_ON}}
<section class="panel" aria-labelledby="renewal-title">
  <h2 id="renewal-title">证书延期</h2>
  <p>证书到期前 90 天内，在“证书管理”打开证书，点“延期”。企业信息没有变化时，RSA 和 P-256 证书可以在登录页点“用证书登录办理延期”，确认并支付即可，不用再上传材料。</p>
</section>
{{/CERTIFICATES_ON}}
<section class="panel" aria-labelledby="invoice-title">
  <h2 id="invoice-title">发票</h2>
  <div class="walk">
    <p>审核通过后，电子发票自动发送到邮箱，也可以在“发票管理”的“发票展示”中查看和下载。发票一般为普票；一般纳税人需要专票时，在“发票信息”中申请，需要帮助请联系客服 <a href="tel:{{SERVICE_PHONE}}">{{SERVICE_PHONE}}</a>。抬头或税号填错时，在“开票详情”中申请换开。</p>
    <figure><img src="{{ASSETS}}/guide/invoices.webp?v={{ASSETS_VERSION}}" alt="发票展示，每张发票右边可以下载 PDF、OFD 和 XML" width="953" height="183" loading="lazy"></figure>
  </div>
</section>
<section class="panel" aria-labelledby="questions-title">
  <h2 id="questions-title">常见问题</h2>
  <dl class="questions">
    <div><dt>审核要多久？</dt><dd>支付后 {{REVIEW_DAYS}} 个工作日内完成；临近开标的订单优先。{{#TIMES}}最近 30 天，一半的订单在支付后{{HALF}}内通过，每 100 个中有 95 个在{{MOST}}内通过。{{/TIMES}}</dd></div>
    {{#REASONS}}<div><dt>审核为什么没有通过？</dt><dd>{{#COUNTED}}最近 30 天最常见的原因：{{/COUNTED}}{{#UNCOUNTED}}常见的原因：{{/UNCOUNTED}}<ol>{{#ROWS}}<li>{{TEXT}}</li>{{/ROWS}}</ol></dd></div>{{/REASONS}}
    <div><dt>审核没有通过，付的钱怎么办？</dt><dd>被拒绝的订单，款项直接退回原支付账号，修改后可以再次提交、重新支付。只需补正的订单，款项保留，在 {{CORRECTION_DAYS}} 天内补正即可。</dd></div>
    <div><dt>二维码过期了怎么办？</dt><dd>在支付页面点“重新获取”。提交后 24 小时内没有支付的订单自动关闭，没有扣款。</dd></div>
    <div><dt>收不到短信怎么办？</dt><dd>请确认注册的手机号没有停机、没有拦截短信。手机号已经停用、收不到验证码时，登录后在“用户信息”中凭材料申请更换；密码也忘记时请联系客服 <a href="tel:{{SERVICE_PHONE}}">{{SERVICE_PHONE}}</a>。</dd></div>
    <div><dt>有项目还没有开标，可以延期或变更吗？</dt><dd>请等开标以后再办理：办理后密钥会更换，新的密钥打不开用原证书加密的投标文件。</dd></div>
    <div><dt>拿到证书后要做什么？</dt><dd>登录系统点“确认收货”。没有确认的订单，{{RECEIPT_DAYS}} 天后自动确认。</dd></div>
    <div><dt>填写到一半退出了，内容还在吗？</dt><dd>订单申请中填写的内容保存在这个浏览器标签页里，重新登录后再打开会恢复；身份证号除外。</dd></div>
    <div><dt>不登录能查进度吗？</dt><dd>可以，用订单编号和手机验证码<a href="{{PREFIX}}/progress">查询办理进度</a>。</dd></div>
  </dl>
</section>
