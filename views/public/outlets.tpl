{{%AUTOESCAPE context="HTML"}}
{{! 办理网点: where certificates are picked up, and papers sent to; where each is, on a map, and how far. }}
<div class="page-head">
  <div>
    <h1>办理网点</h1>
    <p class="lead-text">共 {{COUNT}} 个网点。可到网点领取证书，或按邮寄信息寄送材料。</p>
  </div>
</div>
{{>ERROR_SUMMARY}}
<section class="panel finder" aria-labelledby="finder-title">
  <div>
    <h2 id="finder-title">查找网点</h2>
    <form id="form" method="get" action="{{PREFIX}}/outlets" novalidate>
      <div class="fields fields-one">
        {{>CITY_FIELD}}
        {{>COUNTY_FIELD}}
      </div>
      <div class="buttons"><button type="submit" class="btn btn-primary">查询</button></div>
    </form>
  </div>
  {{#MAP}}
  <figure class="map">
    <svg viewBox="0 0 {{WIDTH}} {{HEIGHT}}" role="group" aria-label="江苏省各市的网点">
      {{#EMPTY_CITIES}}<path d="{{PATH}}"></path>
      {{/EMPTY_CITIES}}
      {{#FULL_CITIES}}<a href="{{URL}}" aria-label="{{NAME}} {{OUTLETS_THERE}} 个网点" {{#CHOSEN}}aria-current="true"{{/CHOSEN}}><path d="{{PATH}}"></path></a>
      {{/FULL_CITIES}}
      <g aria-hidden="true">{{#NAMES}}<text {{#CHOSEN}}class="chosen"{{/CHOSEN}} x="{{X}}" y="{{Y}}">{{NAME}}</text>{{/NAMES}}{{#SPOTS}}<circle cx="{{X}}" cy="{{Y}}" r="5"></circle>{{/SPOTS}}{{#HERE}}<path class="here" transform="translate({{X}} {{Y}})" d="M0-12 12 0 0 12-12 0Z"></path>{{/HERE}}</g>
    </svg>
    <figcaption>示意图：<svg viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="5"></circle></svg>网点所在区县{{#HERE_NAMED}}，<svg viewBox="0 0 12 12" aria-hidden="true"><path class="here" d="M6 0 12 6 6 12 0 6Z"></path></svg>{{PLACE}}{{/HERE_NAMED}}。点城市查看那里的网点。</figcaption>
  </figure>
  {{/MAP}}
</section>
<section id="list" aria-label="网点">
{{#NEAREST}}<p>按到{{PLACE}}的直线距离排列，近的在前。距离按区县估算，出行前请查看地图。</p>{{/NEAREST}}
{{#SOME_UNTOLD}}<p class="form-text">没有写明办理时间的网点，请先电话确认。</p>{{/SOME_UNTOLD}}
{{#NONE}}
<div class="panel empty">
  <h2>这里还没有网点</h2>
  <p>选择所在区县，可以看到最近的网点。</p>
</div>
{{/NONE}}
{{#SOME}}
<div class="panel panel-flush">
<table class="table list outlets">
  <caption class="visually-hidden">办理网点列表</caption>
  <thead><tr><th scope="col">网点名称</th>{{#NEAREST}}<th scope="col">距离</th>{{/NEAREST}}<th scope="col">省/市</th><th scope="col">市/区县</th><th scope="col">邮寄信息</th><th scope="col" class="no-print">操作</th></tr></thead>
  <tbody>
  {{#OUTLETS}}
    <tr>
      <th scope="row" id="outlet-{{ID}}">{{NAME}}</th>
      {{#AWAY}}<td data-label="距离" class="away">{{TEXT}}</td>{{/AWAY}}
      <td data-label="省/市">{{CITY}}</td>
      <td data-label="市/区县">{{DISTRICT}}</td>
      <td class="post">
        <div>地址：{{ADDRESS}} <button class="btn btn-link" type="button" data-copy="{{ADDRESS}}" aria-describedby="outlet-{{ID}}" hidden>复制地址</button></div>
        <div>收件人：{{RECIPIENT}}</div>
        <div>联系方式：{{PHONE}} <button class="btn btn-link" type="button" data-copy="{{PHONE}}" aria-describedby="outlet-{{ID}}" hidden>复制电话</button></div>
        {{#HOURS}}<div>办理时间：{{TEXT}}</div>{{/HOURS}}
      </td>
      <td class="row-actions"><button class="btn btn-link" type="button" data-copy="地址：{{ADDRESS}}&#10;收件人：{{RECIPIENT}}&#10;联系方式：{{PHONE}}" aria-describedby="outlet-{{ID}}" hidden>复制</button></td>
    </tr>
  {{/OUTLETS}}
  </tbody>
</table>
</div>
{{/SOME}}
</section>
