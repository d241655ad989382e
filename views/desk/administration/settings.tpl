{{%AUTOESCAPE context="HTML"}}
{{! 设置: how long things take, each with a form of its own. }}
{{>ADMINISTRATION_TABS}}
<div class="page-head">
  <div>
    <h1>设置</h1>
    <p class="lead-text">变更只用于以后开始的办理，已经开始的按原来的设置办完。</p>
  </div>
  <div class="page-actions"><a class="btn btn-outline-primary" href="{{URL}}.csv">导出</a></div>
</div>
{{>ERROR_SUMMARY}}
{{#SETTINGS}}
<section class="panel" aria-labelledby="{{WORD}}-title">
  <h2 id="{{WORD}}-title">{{NAME}}</h2>
  <p>{{WHAT}}</p>
  <p>现在是 <strong>{{VALUE_NOW}}</strong> {{UNIT_NAME}}，默认 {{USUAL}}，可以是 {{BOUNDS}}。</p>
  {{#MAY_CHANGE}}
  <form method="post" action="{{URL}}/{{WORD}}" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields">{{>SETTING_FIELD}}</div>
    <div class="buttons"><button type="submit" class="btn btn-outline-primary" aria-label="保存{{NAME}}">保存</button></div>
  </form>
  {{/MAY_CHANGE}}
</section>
{{/SETTINGS}}
{{#MAY_IMPORT}}
<section class="panel" aria-labelledby="import-title">
  <h2 id="import-title">从文件导入</h2>
  <form method="post" action="{{URL}}/file" enctype="multipart/form-data" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="field paper">{{>LIST_FIELD}}</div>
    <div class="buttons"><button type="submit" class="btn btn-outline-primary">核对</button></div>
  </form>
</section>
{{/MAY_IMPORT}}
{{>HISTORY}}
