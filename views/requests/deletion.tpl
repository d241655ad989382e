{{%AUTOESCAPE context="HTML"}}
{{! 申请注销账户: what goes, what stays and until when; what is still under way; the password is asked for again. }}
<a class="back" href="{{PREFIX}}/contact">返回</a>
<section class="panel panel-narrow" aria-labelledby="title">
  <h1 id="title">申请注销账户</h1>
  {{>ERROR_SUMMARY}}
  {{#WAITING}}
  <div class="alert alert-info">申请 <span class="code">{{NUMBER}}</span> 已于 <time datetime="{{ASKED_ISO}}">{{ASKED}}</time> 提交，正在等待工作人员核对。批准之前账户可以照常使用，申请可以撤回。</div>
  {{/WAITING}}
  {{#REFUSED}}<div class="alert alert-warning">申请 <span class="code">{{NUMBER}}</span> 没有批准：{{REASON}}</div>{{/REFUSED}}
  {{#HINDERED}}
  <div class="alert alert-warning" id="form">
    <p>下面的事项办结之前，账户不能注销：</p>
    <ul>
      {{#UNFINISHED}}<li>{{WHAT}}：<a href="{{URL}}">订单 <span class="code">{{NUMBER}}</span></a></li>{{/UNFINISHED}}
    </ul>
  </div>
  {{/HINDERED}}
  <p>工作人员核对并批准以后，账户不能恢复。申请和结果以短信通知 {{MOBILE}}。</p>
  <h2>删除的内容</h2>
  <ul>
    <li>批准时：登录密码、所有登录，待提交的订单及其材料。</li>
    <li>随后由系统自动删除：联系人、手机号、邮箱、法人姓名、单位电话和地址、开户行及账号，更换手机号的申请材料；没有办成的订单的材料、经办人姓名、身份证号、手机号和收件地址。</li>
  </ul>
  <h2>继续保存的内容</h2>
  <ul>
    <li>证书的记录和申请材料：《电子签名法》第二十四条要求至少保存到证书失效后五年。期满以后由系统自动删除，订单中的经办人和收件地址也同时删除。</li>
    <li>发票、付款和退款的记录：按《会计档案管理办法》保存三十年。</li>
    <li>企业名称和统一社会信用代码，以及操作日志：上面的记录要说明属于哪个企业、由谁办理。</li>
  </ul>
  <p>注销以后，同一名称和统一社会信用代码可以重新注册为新的账户，新账户看不到原来的内容。需要留存的，请先<a href="{{PREFIX}}/contact/archive">下载企业数据</a>。</p>
  {{#WAITING}}
  <form method="post" action="{{PREFIX}}/contact/deletion/withdrawal" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="buttons"><button type="submit" class="btn btn-outline-primary">撤回申请</button></div>
  </form>
  {{/WAITING}}
  {{#MAY_ASK}}
  <form id="form" method="post" action="{{PREFIX}}/contact/deletion" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="text" value="{{COMPANY_NAME}}" autocomplete="username" readonly hidden>
    <div class="fields fields-one">
      {{>NOTE_FIELD}}
      {{>PASSWORD_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-outline-danger">申请注销账户</button></div>
  </form>
  {{/MAY_ASK}}
</section>
