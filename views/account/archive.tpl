{{%AUTOESCAPE context="HTML"}}
{{! All that we have of the company, to be taken away: the password is asked for again. }}
<a class="back" href="{{PREFIX}}/contact">返回</a>
<section class="panel panel-narrow" aria-labelledby="title">
  <h1 id="title">下载企业数据</h1>
  <p>压缩包（ZIP）含企业资料、全部订单及其办理记录（JSON 格式）和已上传的材料。发票可在“发票管理”中按年度下载。</p>
  {{>ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/contact/archive" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="text" value="{{COMPANY_NAME}}" autocomplete="username" readonly hidden>
    <div class="fields fields-one">
      {{>PASSWORD_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-outline-primary">下载</button></div>
  </form>
</section>
