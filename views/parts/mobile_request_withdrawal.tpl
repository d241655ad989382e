{{%AUTOESCAPE context="HTML"}}
{{! Giving up the request for a new mobile at the desk. }}
<hr>
<form method="post" action="{{PREFIX}}/contact/mobile/request/withdrawal" data-confirm="申请和许可都不再有效，需要时请重新申请。" data-confirm-title="撤回申请？" data-confirm-button="确定撤回" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <button type="submit" class="btn btn-outline-danger">撤回申请</button>
</form>
