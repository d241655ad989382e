{{%AUTOESCAPE context="HTML"}}
{{! 请先验证: a second factor once more, before what was typed goes on to where it was going. }}
<section class="panel panel-narrow" aria-labelledby="title">
  <h1 id="title">请先验证</h1>
  <p>办理资金、名称和账号事项前，需要确认是您本人在操作。验证后 5 分钟内不再询问。刚才填写的内容已经保留，验证通过后直接提交。</p>
  <form id="form" method="post" action="{{ACTION}}" {{#IN_PARTS}}enctype="multipart/form-data"{{/IN_PARTS}} {{#BY_KEY}}data-key="get" data-challenge="confirmation" data-party="{{PARTY}}"{{/BY_KEY}} novalidate>
    {{>ERROR_SUMMARY}}
    {{#TYPED}}<input type="hidden" name="{{NAME}}" value="{{VALUE:pre_escape}}">
    {{/TYPED}}
    <input type="hidden" name="confirmation" value="{{TOKEN}}">
    {{#BY_KEY}}
    <input type="hidden" name="key_id" value=""><input type="hidden" name="key_client_data" value="">
    <input type="hidden" name="key_authenticator_data" value=""><input type="hidden" name="key_signature" value="">
    <p>按“验证并提交”后触摸您的安全密钥。</p>
    <p class="field-error" data-key-error aria-live="polite"></p>
    {{/BY_KEY}}
    <div class="fields fields-one">
      {{>TOTP_FIELD}}
      {{#FILES}}<div class="field">
        <label class="form-label" for="file-{{NUMBER}}">重新选择文件：{{FILE}}</label>
        <input class="form-control" type="file" id="file-{{NUMBER}}" name="{{NAME}}" aria-describedby="file-{{NUMBER}}-hint">
        <div class="form-text" id="file-{{NUMBER}}-hint">浏览器不能保留已选的文件。</div>
      </div>{{/FILES}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary">验证并提交</button></div>
  </form>
</section>
