{{%AUTOESCAPE context="HTML"}}
{{! 经办与交付 of an order, for its company. }}
<section class="panel" aria-labelledby="delivery-title">
  <h2 id="delivery-title">经办与交付</h2>
  <dl class="details details-two">
    <div><dt>经办人姓名</dt><dd>{{HANDLER_NAME}}</dd></div>
    <div><dt>身份证号</dt><dd><span class="code">{{HANDLER_ID}}</span></dd></div>
    <div><dt>手机号码</dt><dd>{{HANDLER_MOBILE}}</dd></div>
    <div><dt>获取方式</dt><dd>{{DELIVERY}}</dd></div>
    {{#ADDRESS}}<div><dt>回寄收件地址</dt><dd>{{TEXT}}</dd></div>{{/ADDRESS}}
    {{#OUTLET}}<div><dt>网点</dt><dd>{{CITY}} {{NAME}}<br>{{ADDRESS}}<br>电话 {{PHONE}}</dd></div>{{/OUTLET}}
    {{#PARCEL}}<div><dt>快递公司</dt><dd>{{COURIER}}</dd></div>
    <div><dt>快递单号</dt><dd><span class="code">{{COURIER_NO}}</span> <button class="btn btn-link" type="button" data-copy="{{COURIER_NO}}">复制</button> <a href="{{URL}}" target="_blank" rel="noopener noreferrer">查询物流（新窗口）</a></dd></div>{{/PARCEL}}
  </dl>
</section>
