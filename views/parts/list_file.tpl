{{%AUTOESCAPE context="HTML"}}
{{! A file with the list of the page at {{URL}}, to be looked at and taken over. }}
<section class="panel" aria-labelledby="file-title">
  <h2 id="file-title">导入</h2>
  <form method="post" action="{{URL}}/file" enctype="multipart/form-data" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="fields fields-one"><div class="field">{{>FILE_FIELD}}</div></div>
    <div class="buttons"><button type="submit" class="btn btn-outline-primary">核对文件</button></div>
  </form>
</section>
