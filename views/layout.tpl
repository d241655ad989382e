{{%AUTOESCAPE context="HTML"}}
{{! The frame of every page but the desk's: header, navigation, flash message, the page itself, footer. }}
<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no">
<meta name="theme-color" content="#0b4a5b">
<title>{{TITLE}} - 在线证书办理</title>
<link rel="icon" href="{{ASSETS}}/logo.svg?v={{ASSETS_VERSION}}" type="image/svg+xml">
<link rel="stylesheet" href="{{ASSETS}}/cakey.css?v={{ASSETS_VERSION}}">
<script src="{{ASSETS}}/cakey.js?v={{ASSETS_VERSION}}" defer></script>
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<header class="top">
  <div class="wrap">
    <span class="brand"><img src="{{ASSETS}}/logo.svg?v={{ASSETS_VERSION}}" alt="" width="36" height="36">在线证书办理</span>
    <div class="top-links">
      <a href="{{PREFIX}}/outlets">办理网点</a>
      <a href="{{PREFIX}}/guide">用户手册</a>
    </div>
    {{#COMPANY}}
    <div class="who">
      <span class="who-name" title="{{COMPANY_NAME}}">{{COMPANY_NAME}}</span>
      <form method="post" action="{{PREFIX}}/session/end" novalidate>
        <input type="hidden" name="csrf" value="{{CSRF}}">
        <button type="submit" class="btn btn-sm btn-outline-light">退出</button>
      </form>
    </div>
    {{/COMPANY}}
  </div>
</header>
{{#COMPANY}}
<nav class="menu" aria-label="主导航">
  <div class="wrap">
    <a href="{{PREFIX}}/home" {{#NAV_HOME}}aria-current="page"{{/NAV_HOME}}>首页</a>
    <a href="{{PREFIX}}/profile" {{#NAV_PROFILE}}aria-current="page"{{/NAV_PROFILE}}>基本信息</a>
    <a href="{{PREFIX}}/invoice-info" {{#NAV_INVOICE_INFO}}aria-current="page"{{/NAV_INVOICE_INFO}}>发票信息</a>
    <a href="{{PREFIX}}/contact" {{#NAV_CONTACT}}aria-current="page"{{/NAV_CONTACT}}>用户信息</a>
    <a href="{{PREFIX}}/orders" {{#NAV_ORDERS}}aria-current="page"{{/NAV_ORDERS}}>订单服务</a>
    {{#SEES_CERTIFICATES}}<a href="{{PREFIX}}/certificates" {{#NAV_CERTIFICATES}}aria-current="page"{{/NAV_CERTIFICATES}}>证书管理</a>{{/SEES_CERTIFICATES}}
    <a href="{{PREFIX}}/invoices" {{#NAV_INVOICES}}aria-current="page"{{/NAV_INVOICES}}>发票管理</a>
  </div>
</nav>
{{/COMPANY}}
<main class="wrap" id="main" tabindex="-1">
{{#FLASH}}<div class="alert alert-{{FLASH_KIND}}" role="status">{{FLASH_TEXT}}</div>{{/FLASH}}
{{#ANNOUNCED}}<section aria-label="公告">{{#ANNOUNCEMENTS}}<div class="alert alert-info"><strong>公告</strong> {{TEXT}}</div>{{/ANNOUNCEMENTS}}</section>{{/ANNOUNCED}}
{{>CONTENT}}
</main>
<footer class="bottom">
  <div class="wrap">
    <span>在线证书办理系统</span>
    <span>客服电话 <a href="tel:{{SERVICE_PHONE}}">{{SERVICE_PHONE}}</a></span>
  </div>
</footer>
</body>
</html>
