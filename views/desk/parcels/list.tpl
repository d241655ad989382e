{{%AUTOESCAPE context="HTML"}}
{{! 发货: what this operator has claimed for couriers, labels for it, and courier numbers from a file. }}
<div class="page-head">
  <div>
    <h1>发货</h1>
    <p class="lead-text">您领取的快递订单。</p>
  </div>
  <div class="page-actions"><a class="btn btn-outline-primary" href="{{PREFIX}}/desk/parcels.csv">下载待发货订单</a></div>
</div>

<section class="panel" aria-labelledby="file-title">
  <h2 id="file-title">批量填写快递单号</h2>
  {{>ERROR_SUMMARY}}
  <ol>
    <li>下载待发货订单，在表格软件中填写“快递公司”（顺丰速运、EMS 或邮政快递包裹）和“快递单号”，另存为 CSV。</li>
    <li>上传文件，逐行核对。只能为您领取、审核清单已完成的订单发货。</li>
    <li>确认发货。每个订单分别办理，结果可以下载。</li>
  </ol>
  <form id="form" method="post" action="{{PREFIX}}/desk/parcels" enctype="multipart/form-data" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields fields-one"><div class="field">{{>PARCELS_FIELD}}</div></div>
    <div class="buttons"><button type="submit" class="btn btn-primary">核对</button></div>
  </form>
</section>

{{#TABLE}}
<form method="post" action="{{PREFIX}}/desk/labels" target="_blank" data-once="no" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
<div class="panel panel-flush">
<table class="table list">
  <caption class="visually-hidden">待发货订单，等待最久的在前</caption>
  <thead><tr><th scope="col">选择</th><th scope="col">订单编号</th><th scope="col">企业名称</th><th scope="col">收件人</th><th scope="col">回寄收件地址</th><th scope="col">等待时长</th></tr></thead>
  <tbody>
  {{#ORDERS}}
    <tr>
      <td data-label="选择"><input class="form-check-input" type="checkbox" name="order" value="{{NO}}" aria-label="选择订单 {{NO}}"></td>
      <th scope="row"><a href="{{PREFIX}}/desk/orders/{{NO}}">{{NO}}</a></th>
      <td data-label="企业名称">{{COMPANY}}</td>
      <td data-label="收件人"><div>{{RECIPIENT}}<br>{{MOBILE}}</div></td>
      <td data-label="回寄收件地址">{{ADDRESS}}</td>
      <td data-label="等待时长"><time datetime="{{SINCE_ISO}}">{{AGE}}</time></td>
    </tr>
  {{/ORDERS}}
  </tbody>
</table>
</div>
<div class="fields">{{>LABEL_PAPER_FIELD}}</div>
<div class="buttons"><button type="submit" class="btn btn-outline-primary">打印地址标签</button><span class="form-text">一次最多 {{MOST}} 个订单。</span></div>
</form>
{{/TABLE}}
{{#NO_ORDERS}}
<div class="panel empty">
  <h2>没有待发货的订单</h2>
  <p>领取快递订单后，会显示在这里。</p>
</div>
{{/NO_ORDERS}}
