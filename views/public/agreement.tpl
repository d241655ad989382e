{{%AUTOESCAPE context="HTML"}}
{{! The service agreement in force. }}
<article class="panel">
  <h1>{{AGREEMENT_TITLE}}</h1>
  <p class="lead-text">第 {{VERSION}} 版，自 {{VALID_FROM}} 起生效。</p>
  {{#PARAGRAPHS}}
  {{#HEADING}}<h2 class="mt-4">{{TEXT}}</h2>{{/HEADING}}
  {{#PLAIN}}<p>{{TEXT}}</p>{{/PLAIN}}
  {{/PARAGRAPHS}}
  <div class="buttons"><button class="btn btn-outline-primary" type="button" data-print>打印</button></div>
</article>
