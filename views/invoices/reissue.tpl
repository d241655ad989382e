{{%AUTOESCAPE context="HTML"}}
{{! 换开发票: another one in the place of one that names its buyer wrong. }}
<a class="back" href="{{PREFIX}}/invoices/{{NO}}">返回开票详情</a>
<div class="page-head">
  <div>
    <h1>换开发票</h1>
    <p class="lead-text">审核通过后，原发票 <span class="code">{{NUMBER}}</span> 红冲，按下面的信息开具新的发票，发送到您的邮箱。金额不变。</p>
  </div>
</div>
<section class="panel">
  {{>ERROR_SUMMARY}}
  <dl class="details">
    <dt>原发票抬头</dt><dd>{{INVOICE_TITLE}}</dd>
    <dt>原纳税人识别号</dt><dd class="code">{{TAX_NUMBER}}</dd>
  </dl>
  <hr>
  <form id="form" method="post" action="{{PREFIX}}/invoices/{{NO}}/reissue" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields">
      {{>INVOICE_KIND_FIELD}}
      {{>TITLE_FIELD}}
      {{>TAX_NUMBER_FIELD}}
      {{>ADDRESS_PHONE_FIELD}}
      {{>BANK_ACCOUNT_FIELD}}
      {{>EMAIL_FIELD}}
      {{>REISSUE_REASON_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">申请换开</button><a class="btn btn-link" href="{{PREFIX}}/invoices/{{NO}}">取消</a></div>
  </form>
</section>
