{{%AUTOESCAPE context="HTML"}}
{{! What administrators keep, side by side. }}
<nav class="tabs" aria-label="管理">
  <a href="{{PREFIX}}/desk/papers" {{#NAV_CHECK_ITEMS}}aria-current="page"{{/NAV_CHECK_ITEMS}}>审核清单</a>
  <a href="{{PREFIX}}/desk/holidays" {{#NAV_HOLIDAYS}}aria-current="page"{{/NAV_HOLIDAYS}}>节假日</a>
</nav>
