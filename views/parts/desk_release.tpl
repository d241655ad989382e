{{%AUTOESCAPE context="HTML"}}
{{! What waits for this person to release it. }}
{{#TO_RELEASE}}
<div class="alert alert-info alert-action"><p>{{COUNT}} 个证书等待放行。</p><a class="btn btn-outline-primary" href="{{PREFIX}}/desk/certificates/batch#waiting">去放行</a></div>
{{/TO_RELEASE}}
