{{%AUTOESCAPE context="HTML"}}
{{! 用户手册: how it works, step by step, in the words of the manual. }}
<div class="page-head">
  <div>
    <h1>用户手册</h1>
    <p class="lead-text">从注册到收取证书和发票，全部在线完成。</p>
  </div>
  <div class="page-actions">
    <a class="btn btn-primary" href="{{PREFIX}}/guide/form.pdf">下载空白申请表（PDF）</a>
    <a class="btn btn-outline-primary" href="{{PREFIX}}/agreement">查看服务协议</a>
  </div>
</div>
<section class="panel" aria-labelledby="browser-title">
  <h2 id="browser-title">操作环境</h2>
  <p>请使用谷歌浏览器、360浏览器（极速模式）、Edge、Firefox 或 Safari，不支持 IE 浏览器。</p>
</section>
<section class="panel" aria-labelledby="account-title">
  <h2 id="account-title">注册与登录</h2>
  <ol>
    <li>首次办理先在登录页点“注册”。企业名称填写全称；联系方式要接收短信，只能填写手机号。</li>
    <li>注册后用企业名称、登录密码和图片验证码登录。看不清图片时点“换一张”。</li>
    <li>忘记密码时点“忘记密码？”，填写企业名称后，一次性密码以短信发送到注册的手机号，15 分钟内用它设置新密码。</li>
  </ol>
</section>
<section class="panel" aria-labelledby="details-title">
  <h2 id="details-title">完善资料</h2>
  <ol>
    <li>“基本信息”：点“编辑”填写单位资料，再点“确认更新”。</li>
    <li>“发票信息”：填写开票资料后点“完善”。发票会发送到这里填写的邮箱。</li>
    <li>“用户信息”：更换联系人时在这里修改；没有变更则无需填写。</li>
  </ol>
</section>
<section class="panel" aria-labelledby="order-title">
  <h2 id="order-title">申请与支付</h2>
  <ol>
    <li>在“订单服务”点“订单申请”，填写后点“保存”。签章数量不能超过证书数量：办理两个证书、其中一个带签章时，证书数量填 2，签章数量填 1。</li>
    <li>下载该订单的申请表，打印后加盖公章，与营业执照、经办人身份证一起上传。</li>
    <li>核对无误后点“提交”。提交前需要修改时点“修改/提交”。</li>
    <li>点“订单支付”，核对金额后用手机支付宝扫码付款。目前仅支持支付宝，请在 24 小时内完成。</li>
    <li>“查看记录”显示订单的全部状态；在列表中双击订单可查看详细信息，包括快递单号和拒绝原因。</li>
    <li>资料有误被拒绝时，订单回到待提交，款项直接退回原支付账号，修改后可以再次提交。</li>
  </ol>
</section>
<section class="panel" aria-labelledby="delivery-title">
  <h2 id="delivery-title">收取证书</h2>
  <ul>
    <li>快递到付：审核通过后，快递单号以短信通知，快递费在签收时支付。</li>
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
  <p>审核通过后，电子发票自动发送到邮箱，也可以在“发票管理”的“发票展示”中查看和下载。发票一般为普票；一般纳税人需要专票时，在“发票信息”中申请，需要帮助请联系客服 <a href="tel:{{SERVICE_PHONE}}">{{SERVICE_PHONE}}</a>。抬头或税号填错时，在“开票详情”中申请换开。</p>
</section>
