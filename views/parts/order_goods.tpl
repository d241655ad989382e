{{%AUTOESCAPE context="HTML"}}
{{! 办理内容 of an order, for its company. }}
<section class="panel" aria-labelledby="goods-title">
  <h2 id="goods-title">办理内容</h2>
  <dl class="details details-two">
    <div><dt>应用平台</dt><dd>{{PLATFORM_NAME}}</dd></div>
    <div><dt>业务类型</dt><dd>{{BUSINESS}}</dd></div>
    {{#TERM}}<div><dt>证书数量</dt><dd>{{CERTIFICATES}} 个</dd></div>
    <div><dt>有效期</dt><dd>{{YEARS}}</dd></div>{{/TERM}}
    {{#SERIAL}}<div><dt>证书序列号</dt><dd><span class="code">{{TEXT}}</span></dd></div>{{/SERIAL}}
    {{#REASON_GIVEN}}<div><dt>原因</dt><dd>{{TEXT}}</dd></div>{{/REASON_GIVEN}}
    {{#BIDS}}<div><dt>待开标的投标</dt><dd>{{TEXT}}</dd></div>{{/BIDS}}
    {{#OPENING}}<div><dt>开标时间</dt><dd><time datetime="{{TEXT}}">{{TEXT}}</time></dd></div>{{/OPENING}}
    {{#SEALS}}<div><dt>签章数量</dt><dd>{{COUNT}} 个{{#KINDS}}，{{NAME}} {{COUNT}}{{/KINDS}}</dd></div>{{/SEALS}}
    {{#MADE}}<div><dt>创建时间</dt><dd><time datetime="{{AT_ISO}}">{{AT}}</time></dd></div>{{/MADE}}
    {{#SUBMITTED}}<div><dt>提交时间</dt><dd><time datetime="{{AT_ISO}}">{{AT}}</time></dd></div>{{/SUBMITTED}}
    {{#TOTAL_LINE}}<div><dt>订单总额</dt><dd class="money money-large">¥{{TOTAL}}</dd></div>{{/TOTAL_LINE}}
    {{#NO_TOTAL}}<div><dt>订单总额</dt><dd>选好业务类型和有效期后计算</dd></div>{{/NO_TOTAL}}
    <div><dt>备注</dt><dd>{{REMARK}}</dd></div>
  </dl>
</section>
