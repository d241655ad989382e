{{%AUTOESCAPE context="HTML"}}
{{! How far an order's certificates are, and the way to making them. }}
{{#MAKING}}
<section class="panel" id="making" aria-labelledby="making-title">
  <h2 id="making-title">证书</h2>
  <p>共 {{ALL}} 个，{{#ON_TOKENS}}已写入介质{{/ON_TOKENS}}{{#IN_FILES}}企业已保存{{/IN_FILES}} {{DONE}} 个。</p>
  <div class="buttons"><a class="btn btn-outline-primary" href="{{URL}}">制证</a></div>
</section>
{{/MAKING}}
