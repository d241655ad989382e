{{%AUTOESCAPE context="HTML"}}
{{! Who changed what, the newest first: the audit log's lines about the page's subject. }}
<section class="panel" aria-labelledby="changes-title">
  <h2 id="changes-title">变更记录</h2>
  {{#NO_CHANGES}}<p>还没有变更。</p>{{/NO_CHANGES}}
  <table class="table list">
    <caption class="visually-hidden">最近的变更，最新的在前</caption>
    <thead><tr><th scope="col">时间</th><th scope="col">人员</th><th scope="col">事项</th><th scope="col">变更前</th><th scope="col">变更后</th></tr></thead>
    <tbody>
    {{#CHANGES}}
      <tr>
        <th scope="row"><time datetime="{{AT_ISO}}">{{AT}}</time></th>
        <td data-label="人员">{{WHO}}</td>
        <td data-label="事项">{{EVENT}}</td>
        <td data-label="变更前">{{BEFORE}}</td>
        <td data-label="变更后">{{AFTER}}</td>
      </tr>
    {{/CHANGES}}
    </tbody>
  </table>
</section>
