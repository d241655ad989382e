{{%AUTOESCAPE context="HTML"}}
{{! The frame of the desk's pages: wider and denser than the companies', with the search box. }}
<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no">
<meta name="theme-color" content="#24323a">
<title>{{TITLE}} - 办理柜台</title>
<link rel="icon" href="{{ASSETS}}/logo.svg?v={{ASSETS_VERSION}}" type="image/svg+xml">
<link rel="stylesheet" href="{{ASSETS}}/cakey.css?v={{ASSETS_VERSION}}">
<script src="{{ASSETS}}/desk.js?v={{ASSETS_VERSION}}" defer></script>
</head>
<body class="desk">
<a class="skip" href="#main">跳到正文</a>
<header class="top">
  <div class="wrap">
    <span class="brand"><img src="{{ASSETS}}/logo.svg?v={{ASSETS_VERSION}}" alt="" width="32" height="32">办理柜台</span>
    {{#STAFF}}
    <nav class="top-links" aria-label="主导航">
      <a href="{{PREFIX}}/desk/work" {{#NAV_WORK}}aria-current="page"{{/NAV_WORK}}>待办</a>
      {{#SENDS_PARCELS}}<a href="{{PREFIX}}/desk/parcels" {{#NAV_PARCELS}}aria-current="page"{{/NAV_PARCELS}}>发货</a>{{/SENDS_PARCELS}}
      {{#SEES_COMPANIES}}<a href="{{PREFIX}}/desk/trouble" {{#NAV_TROUBLE}}aria-current="page"{{/NAV_TROUBLE}}>待处理问题{{#TROUBLES}} <span class="count">{{COUNT}}</span>{{/TROUBLES}}</a>{{/SEES_COMPANIES}}
      {{#SEES_COMPANIES}}<a href="{{PREFIX}}/desk/mentions" {{#NAV_MENTIONS}}aria-current="page"{{/NAV_MENTIONS}}>提到我的{{#MENTIONED}} <span class="count">{{COUNT}}</span>{{/MENTIONED}}</a>{{/SEES_COMPANIES}}
      {{#SEES_CERTIFICATES}}<a href="{{PREFIX}}/desk/certificates" {{#NAV_CERTIFICATES}}aria-current="page"{{/NAV_CERTIFICATES}}>证书</a>{{/SEES_CERTIFICATES}}
      {{#SEES_COMPANIES}}<a href="{{PREFIX}}/desk/companies" {{#NAV_COMPANIES}}aria-current="page"{{/NAV_COMPANIES}}>企业</a>{{/SEES_COMPANIES}}
      {{#SEES_STAFF}}<a href="{{PREFIX}}/desk/staff" {{#NAV_STAFF}}aria-current="page"{{/NAV_STAFF}}>人员管理</a>{{/SEES_STAFF}}
      {{#SEES_MONEY}}<a href="{{PREFIX}}/desk/money" {{#NAV_MONEY}}aria-current="page"{{/NAV_MONEY}}>对账</a>{{/SEES_MONEY}}
      {{#SEES_AUDIT}}<a href="{{PREFIX}}/desk/audit" {{#NAV_AUDIT}}aria-current="page"{{/NAV_AUDIT}}>审计日志</a>{{/SEES_AUDIT}}
      {{#SEES_AUDIT}}<a href="{{PREFIX}}/desk/figures" {{#NAV_FIGURES}}aria-current="page"{{/NAV_FIGURES}}>统计</a>{{/SEES_AUDIT}}
      {{#SEES_STAFF}}<a href="{{PREFIX}}/desk/papers" {{#NAV_ADMINISTRATION}}aria-current="page"{{/NAV_ADMINISTRATION}}>管理</a>{{/SEES_STAFF}}
    </nav>
    <form class="search" role="search" method="get" action="{{PREFIX}}/desk/search">
      <label class="visually-hidden" for="search">搜索</label>
      <input class="form-control form-control-sm" type="search" id="search" name="q" value="{{SEARCH}}" maxlength="100" placeholder="订单、企业、手机、快递、发票、证书">
      <button type="submit" class="btn btn-sm btn-outline-light">查找</button>
    </form>
    <div class="who">
      <span class="who-name" title="{{STAFF_NAME}}">{{STAFF_NAME}}</span> <span class="who-role">{{STAFF_ROLE}}</span>
      <a href="{{PREFIX}}/desk/account" {{#NAV_OWN_ACCOUNT}}aria-current="page"{{/NAV_OWN_ACCOUNT}}>我的账号</a>
      <form method="post" action="{{PREFIX}}/desk/session/end" novalidate>
        <input type="hidden" name="csrf" value="{{CSRF}}">
        <button type="submit" class="btn btn-sm btn-outline-light">退出</button>
      </form>
    </div>
    {{/STAFF}}
  </div>
</header>
<main class="wrap" id="main" tabindex="-1">
{{#FLASH}}<div class="alert alert-{{FLASH_KIND}}" role="status">{{FLASH_TEXT}}</div>{{/FLASH}}
{{>CONTENT}}
</main>
<dialog class="dialog" id="keys" aria-labelledby="keys-title">
  <h2 id="keys-title">键盘快捷键</h2>
  <dl class="details">
    <dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>列表的下一行、上一行，审核的下一步、上一步</dd>
    <dt><kbd>Enter</kbd></dt><dd>打开所在的行，按下所在的按钮</dd>
    <dt><kbd>/</kbd></dt><dd>到搜索框</dd>
    <dt><kbd>?</kbd></dt><dd>显示这些快捷键</dd>
  </dl>
  <dl class="details" data-own-keys></dl>
  <div class="buttons"><button class="btn btn-primary" type="button" data-close>知道了</button></div>
</dialog>
</body>
</html>
