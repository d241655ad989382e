{{%AUTOESCAPE context="HTML"}}
{{! 上一页, 下一页 of a list. }}
{{#PAGER}}
<nav class="pager" aria-label="分页">
  {{#PREVIOUS}}<a class="btn btn-outline-primary" rel="prev" href="{{URL}}">上一页</a>{{/PREVIOUS}}
  <span>第 {{PAGE}} 页</span>
  {{#NEXT}}<a class="btn btn-outline-primary" rel="next" href="{{URL}}">下一页</a>{{/NEXT}}
</nav>
{{/PAGER}}
