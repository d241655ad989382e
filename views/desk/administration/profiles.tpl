{{%AUTOESCAPE context="HTML"}}
{{! 证书模板: of each kind of certificate all versions. }}
{{>ADMINISTRATION_TABS}}
<div class="page-head">
  <div>
    <h1>证书模板</h1>
    <p class="lead-text">证书里写什么、有效多久。变更由一位管理员提出，另一位批准；已经签发的证书不变。</p>
  </div>
</div>
{{#KINDS}}
<section aria-labelledby="{{KIND}}-title">
  <h2 id="{{KIND}}-title">{{KIND_NAME}}</h2>
  <div class="panel panel-flush">
  <table class="table list">
    <caption class="visually-hidden">{{KIND_NAME}}的模板，最新的在前</caption>
    <thead><tr><th scope="col">模板名称</th><th scope="col">生效日期</th><th scope="col">状态</th></tr></thead>
    <tbody data-open>
    {{#ROWS}}
      <tr>
        <th scope="row"><a href="{{URL}}/{{ID}}">{{NAME}}</a></th>
        <td data-label="生效日期">{{DAY}}</td>
        <td data-label="状态"><span class="state state-{{STATE}}">{{STATE_LABEL}}</span></td>
      </tr>
    {{/ROWS}}
    {{#NO_ROWS}}<tr><td colspan="3">还没有模板，不能制证。</td></tr>{{/NO_ROWS}}
    </tbody>
  </table>
  </div>
  {{#MAY_PROPOSE}}<p><a class="btn btn-outline-primary" href="{{URL}}/new?kind={{KIND}}">变更{{KIND_NAME}}的模板</a></p>{{/MAY_PROPOSE}}
</section>
{{/KINDS}}
{{>HISTORY}}
