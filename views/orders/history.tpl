{{%AUTOESCAPE context="HTML"}}
{{! 查看记录: the whole flow of an order's states, newest first. }}
<a class="back" href="{{PREFIX}}/orders/{{NO}}">返回订单详情</a>
<div class="page-head">
  <div>
    <h1>查看记录</h1>
    <p class="lead-text">订单 <span class="code">{{NO}}</span> 当前状态 <span class="state state-{{STATE}}">{{STATE_LABEL}}</span></p>
  </div>
  <div class="page-actions"><button class="btn btn-outline-primary" type="button" data-print>打印</button></div>
</div>
<section class="panel" aria-label="状态流程">
  <ol class="timeline">
    {{#EVENTS}}<li>
      <time datetime="{{AT_ISO}}">{{AT}}</time>
      <div>{{#FROM}}<span>{{LABEL}} → </span>{{/FROM}}<span class="state state-{{TO_STATE}}">{{TO_LABEL}}</span> <span class="by">{{WHO}}：{{EVENT}}</span></div>
      {{#WHY}}<p>原因：{{TEXT}}</p>{{/WHY}}
    </li>{{/EVENTS}}
  </ol>
</section>
