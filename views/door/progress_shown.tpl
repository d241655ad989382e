{{%AUTOESCAPE context="HTML"}}
{{! 办理进度: state, what comes next, how long it usually takes. }}
<section class="panel panel-narrow" aria-labelledby="title">
  <a class="back" href="{{PREFIX}}/progress">查询其他订单</a>
  <h1 id="title">办理进度</h1>
  <dl class="details">
    <dt>订单编号</dt><dd><span class="code">{{NUMBER}}</span></dd>
    <dt>订单状态</dt><dd><span class="state state-{{STATE}}">{{STATE_LABEL}}</span></dd>
    {{#NEXT}}<dt>下一步</dt><dd>{{TEXT}}</dd>{{/NEXT}}
  </dl>
  {{#USUAL}}<p>{{TEXT}}</p>{{/USUAL}}
</section>
