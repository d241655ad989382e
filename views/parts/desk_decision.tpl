{{%AUTOESCAPE context="HTML"}}
{{! What can be done with the order at the desk: claim it, decide on it, give it back. }}
{{#CAN_CLAIM}}
<section class="panel panel-decision" aria-labelledby="decision-title">
  <h2 id="decision-title">审核</h2>
  <p>领取后由您审核，其他人不能再处理。</p>
  <form method="post" action="{{PREFIX}}/desk/orders/{{NO}}/claim" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <button type="submit" class="btn btn-primary" data-key="c">领取</button>
  </form>
</section>
{{/CAN_CLAIM}}

{{#CAN_DECIDE}}
<section class="panel panel-decision" aria-labelledby="decision-title">
  <h2 id="decision-title">审核</h2>
  {{>ERROR_SUMMARY}}
  <form id="form" method="post" action="{{PREFIX}}/desk/orders/{{NO}}/approval" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields">
      {{>COURIER_FIELD}}
      {{>COURIER_NUMBER_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-primary" data-key="t">通过</button> <button type="submit" class="btn btn-outline-primary" data-key="n" name="next" value="yes">通过并领取下一个</button></div>
    <hr>
    <div class="fields fields-one">
      {{>REASON_TEMPLATE_FIELD}}
      {{>REASON_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-outline-danger" formaction="{{PREFIX}}/desk/orders/{{NO}}/refusal">拒绝</button></div>
    <hr>
    <div class="fields fields-one">
      {{>TO_CORRECT_FIELD}}
      {{>RETURN_TEXT_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-outline-primary" formaction="{{PREFIX}}/desk/orders/{{NO}}/return">退回补正</button></div>
  </form>
</section>
{{/CAN_DECIDE}}
