{{%AUTOESCAPE context="HTML"}}
{{! What went wrong. One section says what; DETAIL adds a sentence of the case. }}
<section class="panel panel-narrow fault">
  <p class="fault-status" aria-hidden="true">{{STATUS}}</p>
  {{#BAD_REQUEST}}<h1>请求无法识别</h1><p>提交的内容不完整或格式不正确，没有做任何更改。请返回后重新填写。</p>{{/BAD_REQUEST}}
  {{#FORM_EXPIRED}}<h1>页面已过期</h1><p>为了您的账号安全，这个页面需要刷新后再提交，没有做任何更改。</p>{{/FORM_EXPIRED}}
  {{#FORBIDDEN}}<h1>没有权限</h1><p>当前账号不能进行这项操作。</p>{{/FORBIDDEN}}
  {{#NOT_FOUND}}<h1>没有找到页面</h1><p>您访问的内容不存在，或者不属于当前账号。</p>{{/NOT_FOUND}}
  {{#METHOD_NOT_ALLOWED}}<h1>不支持的操作</h1><p>这个地址不接受这样的访问，没有做任何更改。</p>{{/METHOD_NOT_ALLOWED}}
  {{#CONFLICT}}<h1>内容已经变化</h1><p>在您操作之前，这里的内容已被更新，您的操作没有生效。请查看最新内容后再决定。</p>{{/CONFLICT}}
  {{#TOO_LARGE}}<h1>内容太大</h1><p>每份材料不超过 5 MB，没有做任何更改。请用浏览器的“后退”回到刚才的页面，压缩后重新上传。</p>{{/TOO_LARGE}}
  {{#TOO_MANY}}<h1>操作太频繁</h1><p>请稍候再试。</p>{{/TOO_MANY}}
  {{#INTERNAL}}<h1>系统出现问题</h1><p>您的操作没有完成，已保存的内容不受影响。请稍后再试；如果问题仍然存在，请告诉客服下面的编号。</p>{{/INTERNAL}}
  {{#UNAVAILABLE}}<h1>系统暂时不可用</h1><p>系统正在维护或繁忙，已保存的内容不受影响。请稍后再试。</p>{{/UNAVAILABLE}}
  {{#DETAIL}}<p>{{TEXT}}</p>{{/DETAIL}}
  {{#REFERENCE}}<p>编号 <span class="code" id="reference">{{TEXT}}</span> <button class="btn btn-link" type="button" data-copy-from="#reference">复制</button></p>{{/REFERENCE}}
  <div class="buttons">
    {{#BACK}}<a class="btn btn-primary" href="{{URL}}">{{LABEL}}</a>{{/BACK}}
  </div>
</section>
