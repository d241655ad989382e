{{%AUTOESCAPE context="HTML"}}
{{! 办理网点: where certificates are picked up, and papers sent to. }}
<div class="page-head">
  <div>
    <h1>办理网点</h1>
    <p class="lead-text">共 {{COUNT}} 个网点。可到网点领取证书，或按邮寄信息寄送材料。</p>
  </div>
</div>
<form class="filter" method="get" action="{{PREFIX}}/outlets">
  <div class="field"><label class="form-label" for="city">所在城市</label>
    <select class="form-select" id="city" name="city"><option value="">全部</option>{{#CITIES}}<option value="{{CITY}}" {{#SELECTED}}selected{{/SELECTED}}>{{CITY}}</option>{{/CITIES}}</select></div>
  <div class="buttons"><button type="submit" class="btn btn-outline-primary">查询</button></div>
</form>
<div class="panel panel-flush">
<table class="table list">
  <caption class="visually-hidden">办理网点列表</caption>
  <thead><tr><th scope="col">网点名称</th><th scope="col">省/市</th><th scope="col">市/区县</th><th scope="col">邮寄信息</th><th scope="col">操作</th></tr></thead>
  <tbody>
  {{#OUTLETS}}
    <tr>
      <th scope="row">{{NAME}}</th>
      <td data-label="省/市">{{CITY}}</td>
      <td data-label="市/区县">{{DISTRICT}}</td>
      <td data-label="邮寄信息"><span id="outlet-{{ID}}">地址：{{ADDRESS}}<br>收件人：{{RECIPIENT}}<br>联系方式：{{PHONE}}</span>{{#HOURS}}<br><span class="form-text">办理时间：{{TEXT}}</span>{{/HOURS}}</td>
      <td class="row-actions"><button class="btn btn-link" type="button" data-copy-from="#outlet-{{ID}}">复制</button></td>
    </tr>
  {{/OUTLETS}}
  </tbody>
</table>
</div>
