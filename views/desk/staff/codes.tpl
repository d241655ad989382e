{{%AUTOESCAPE context="HTML"}}
{{! 恢复码: ten of them, shown this once, to be printed. }}
<section class="panel panel-narrow" aria-labelledby="title">
  <h1 id="title">恢复码</h1>
  {{#FIRST}}<div class="alert alert-success">账号已设置完成。请保存恢复码，然后登录。</div>{{/FIRST}}
  {{#LATER}}<div class="alert alert-success">恢复码已重新生成，以前的全部作废。</div>{{/LATER}}
  <p>手机丢失或更换时，登录页的「动态口令」可以填写一个恢复码。每个只能用一次。恢复码只显示这一次，请打印后妥善保管。</p>
  <ol class="recovery-codes">
    {{#CODES}}<li><span class="code">{{CODE}}</span></li>
    {{/CODES}}
  </ol>
  <div class="buttons no-print">
    <button class="btn btn-outline-primary" type="button" data-print>打印</button>
    {{#FIRST}}<a class="btn btn-link" href="{{PREFIX}}/desk/">去登录</a>{{/FIRST}}
    {{#LATER}}<a class="btn btn-link" href="{{PREFIX}}/desk/account">返回账号</a>{{/LATER}}
  </div>
</section>
