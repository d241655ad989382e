{{%AUTOESCAPE context="HTML"}}
{{! What an outlet has done for an order: calls, appointments, handing over. }}
{{#VISIT}}
<section class="panel" aria-labelledby="visit-title">
  <h2 id="visit-title">网点办理</h2>
  {{#TAKEN}}
  <dl class="details">
    <dt>领取人</dt><dd>{{COLLECTOR}}</dd>
    <dt>领取人身份证号</dt><dd class="code">{{COLLECTOR_ID}}</dd>
    <dt>交付</dt><dd><time datetime="{{AT_ISO}}">{{AT}}</time>，{{BY}}</dd>
    <dt>领取人签名</dt><dd>{{#ON_PAPER}}在交付单上{{/ON_PAPER}}{{#SIGNED}}在屏幕上，加密保存{{/SIGNED}}{{#SIGNATURE}}<img class="signature" src="{{PREFIX}}/desk/orders/{{NO}}/signature" alt="领取人签名">{{/SIGNATURE}}</dd>
  </dl>
  {{/TAKEN}}
  <ol class="timeline">
    {{#APPOINTMENTS}}<li>
      <time datetime="{{AT_ISO}}">{{AT}}</time>
      <div>预约：{{WHEN}} <span class="by">{{BY}}</span></div>
    </li>{{/APPOINTMENTS}}
    {{#CONTACTS}}<li>
      <time datetime="{{AT_ISO}}">{{AT}}</time>
      <div>联系：{{OUTCOME}} <span class="by">{{BY}}</span></div>
      {{#NOTE}}<p>{{TEXT}}</p>{{/NOTE}}
    </li>{{/CONTACTS}}
  </ol>
</section>
{{/VISIT}}
