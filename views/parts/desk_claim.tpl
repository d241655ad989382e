{{%AUTOESCAPE context="HTML"}}
{{! Who has the order in hand: given back, handed on, put off. }}
{{#MY_CLAIM}}
<section class="panel" aria-labelledby="claim-title">
  <h2 id="claim-title">由您审核</h2>
  {{#CLAIM_ERRORS}}{{>ERROR_SUMMARY}}{{/CLAIM_ERRORS}}
  {{#CAN_RESUME}}<form method="post" action="{{PREFIX}}/desk/orders/{{NO}}/claim/resumption" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <button type="submit" class="btn btn-outline-primary">继续办理</button>
  </form>
  <hr>{{/CAN_RESUME}}
  {{#CAN_HAND_ON}}<form method="post" action="{{PREFIX}}/desk/orders/{{NO}}/claim/colleague" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields fields-one">{{>COLLEAGUE_FIELD}}</div>
    <div class="buttons"><button type="submit" class="btn btn-outline-primary">转交</button></div>
  </form>
  <hr>{{/CAN_HAND_ON}}
  {{#CAN_HOLD}}<form method="post" action="{{PREFIX}}/desk/orders/{{NO}}/claim/hold" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <div class="fields fields-one">
      {{>HOLD_UNTIL_FIELD}}
      {{>HOLD_REASON_FIELD}}
    </div>
    <div class="buttons"><button type="submit" class="btn btn-outline-primary">暂缓</button></div>
  </form>
  <hr>{{/CAN_HOLD}}
  <form method="post" action="{{PREFIX}}/desk/orders/{{NO}}/claim/release" novalidate>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
    <button type="submit" class="btn btn-outline-primary">放回</button>
    <span class="form-text">放回待办，由其他人领取。</span>
  </form>
</section>
{{/MY_CLAIM}}
