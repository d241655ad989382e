{{%AUTOESCAPE context="HTML"}}
{{! The service agreement: a version of it, and whether it counts. }}
{{#MAY_AGREE}}
<div class="alert alert-warning alert-action">
  <p>服务协议第 {{VERSION}} 版已经生效，请阅读后确认同意。</p>
  <form method="post" action="{{PREFIX}}/agreement/consent" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="agreement" value="{{VERSION}}">
    <button type="submit" class="btn btn-primary">同意第 {{VERSION}} 版协议</button>
  </form>
</div>
{{/MAY_AGREE}}
{{#NEXT}}<div class="alert alert-info">第 {{VERSION}} 版已公布，自 {{VALID_FROM}} 起生效。<a href="{{URL}}">查看第 {{VERSION}} 版</a></div>{{/NEXT}}
{{#PUBLISHED}}<div class="alert alert-info">这一版还没有生效。不接受的，可以在生效前申请注销证书；逾期没有提出的，视为同意。</div>{{/PUBLISHED}}
{{#SUPERSEDED}}<div class="alert alert-warning">这一版已被新版本替代。</div>{{/SUPERSEDED}}
{{#WITHDRAWN}}<div class="alert alert-warning">这一版公布后已撤回，不会生效。</div>{{/WITHDRAWN}}
<article class="panel">
  <h1>{{AGREEMENT_TITLE}}</h1>
  <p class="lead-text">第 {{VERSION}} 版{{#IN_FORCE}}，自 {{VALID_FROM}} 起生效{{/IN_FORCE}}{{#SUPERSEDED}}，曾自 {{VALID_FROM}} 起生效{{/SUPERSEDED}}{{#PUBLISHED}}，将自 {{VALID_FROM}} 起生效{{/PUBLISHED}}。</p>
  {{#PARAGRAPHS}}
  {{#HEADING}}<h2 class="mt-4">{{TEXT}}</h2>{{/HEADING}}
  {{#PLAIN}}<p>{{TEXT}}</p>{{/PLAIN}}
  {{/PARAGRAPHS}}
  <div class="buttons"><button class="btn btn-outline-primary" type="button" data-print>打印</button></div>
</article>
{{#CURRENT}}<p><a href="{{URL}}">第 {{VERSION}} 版（现在生效）</a></p>{{/CURRENT}}
{{#FORMER}}<p><a href="{{URL}}">第 {{VERSION}} 版（自 {{VALID_FROM}} 起，已被替代）</a></p>{{/FORMER}}
