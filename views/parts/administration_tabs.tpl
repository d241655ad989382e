{{%AUTOESCAPE context="HTML"}}
{{! What administrators keep, side by side. }}
<nav class="tabs" aria-label="管理">
  <a href="{{PREFIX}}/desk/outlets" {{#NAV_OUTLETS}}aria-current="page"{{/NAV_OUTLETS}}>网点</a>
  <a href="{{PREFIX}}/desk/platforms" {{#NAV_PLATFORMS}}aria-current="page"{{/NAV_PLATFORMS}}>平台</a>
  <a href="{{PREFIX}}/desk/prices" {{#NAV_PRICES}}aria-current="page"{{/NAV_PRICES}}>价格</a>
  <a href="{{PREFIX}}/desk/reasons" {{#NAV_REFUSAL_REASONS}}aria-current="page"{{/NAV_REFUSAL_REASONS}}>拒绝原因</a>
  <a href="{{PREFIX}}/desk/papers" {{#NAV_CHECK_ITEMS}}aria-current="page"{{/NAV_CHECK_ITEMS}}>审核清单</a>
  <a href="{{PREFIX}}/desk/holidays" {{#NAV_HOLIDAYS}}aria-current="page"{{/NAV_HOLIDAYS}}>节假日</a>
  <a href="{{PREFIX}}/desk/agreements" {{#NAV_AGREEMENTS}}aria-current="page"{{/NAV_AGREEMENTS}}>协议</a>
  <a href="{{PREFIX}}/desk/notices" {{#NAV_ANNOUNCEMENTS}}aria-current="page"{{/NAV_ANNOUNCEMENTS}}>公告</a>
  {{#CERTIFICATES_ON}}<a href="{{PREFIX}}/desk/profiles" {{#NAV_CERTIFICATE_PROFILES}}aria-current="page"{{/NAV_CERTIFICATE_PROFILES}}>证书模板</a>{{/CERTIFICATES_ON}}
  <a href="{{PREFIX}}/desk/settings" {{#NAV_SETTINGS}}aria-current="page"{{/NAV_SETTINGS}}>设置</a>
  <a href="{{PREFIX}}/desk/texts" {{#NAV_TEXTS}}aria-current="page"{{/NAV_TEXTS}}>消息文案</a>
</nav>
