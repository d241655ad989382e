{{%AUTOESCAPE context="HTML"}}
{{! What became of the thing that a page is about, newest first. }}
<section class="panel" aria-labelledby="history-title">
  <h2 id="history-title">变更记录</h2>
  <ol class="timeline">
    {{#CHANGES}}<li>
      <time datetime="{{AT_ISO}}">{{AT}}</time>
      <div>{{EVENT}}{{#OF}}“{{TEXT}}”{{/OF}} <span class="by">{{WHO}}</span></div>
      {{#DETAILED}}<p>{{TEXT}}</p>{{/DETAILED}}
      {{#BEFORE}}<p>变更前：{{TEXT}}</p>{{/BEFORE}}
      {{#AFTER}}<p>变更后：{{TEXT}}</p>{{/AFTER}}
    </li>{{/CHANGES}}
  </ol>
  {{#NO_CHANGES}}<p>还没有变更。</p>{{/NO_CHANGES}}
  {{#MORE_CHANGES}}<p class="form-text">更早的变更见审计日志。</p>{{/MORE_CHANGES}}
</section>
