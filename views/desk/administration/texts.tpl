{{%AUTOESCAPE context="HTML"}}
{{! 消息文案: each message as it is sent, with made-up data. }}
{{>ADMINISTRATION_TABS}}
<div class="page-head">
  <div>
    <h1>消息文案</h1>
    <p class="lead-text">企业会收到的短信和邮件，按发出的样子显示，其中的数据是示例。短信的文字以短信平台审核通过的模板为准。</p>
  </div>
</div>
<section aria-labelledby="texts-title">
  <h2 id="texts-title">短信</h2>
  <div class="panel panel-flush">
  <table class="table list">
    <caption class="visually-hidden">短信</caption>
    <thead><tr><th scope="col">用途</th><th scope="col">内容</th></tr></thead>
    <tbody>
    {{#TEXTS}}<tr><th scope="row">{{PURPOSE}}</th><td data-label="内容">{{SENT}}</td></tr>
    {{/TEXTS}}
    </tbody>
  </table>
  </div>
</section>
<section aria-labelledby="mails-title">
  <h2 id="mails-title">邮件</h2>
  {{#MAILS}}
  <section class="panel" aria-labelledby="{{WORD}}-title">
    <h3 id="{{WORD}}-title">{{PURPOSE}}</h3>
    <dl class="details"><dt>主题</dt><dd>{{SUBJECT}}</dd></dl>
    <pre>{{SENT:pre_escape}}</pre>
    <a href="{{PREFIX}}/desk/texts/{{WORD}}" target="_blank">查看「{{PURPOSE}}」的网页格式</a>
  </section>
  {{/MAILS}}
</section>
