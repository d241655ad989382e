{{%AUTOESCAPE context="HTML"}}
{{! What is wrong with a form, first thing inside it; each message leads to its field. }}
{{#ERROR_SUMMARY}}
<div class="error-summary" role="alert" tabindex="-1" data-focus>
  <h2>请更正以下内容</h2>
  <ul>{{#ERRORS}}<li><a href="#{{FIELD}}">{{TEXT}}</a></li>{{/ERRORS}}</ul>
  {{#FILES_GONE}}<p>文件需要重新选择。</p>{{/FILES_GONE}}
</div>
{{/ERROR_SUMMARY}}
