{{%AUTOESCAPE context="HTML"}}
{{! Refunds by transfer that wait for a second person. }}
{{#SETTLEMENTS}}
<section class="panel" aria-labelledby="settlements-title">
  <h2 id="settlements-title">转账退款，等待管理员确认</h2>
  <table class="table list">
    <thead><tr><th scope="col">转账编号</th><th scope="col">订单编号</th><th scope="col">企业名称</th><th scope="col">收款人</th><th scope="col" class="num">金额</th><th scope="col">转账日期</th><th scope="col">录入人</th><th scope="col">等待时长</th></tr></thead>
    <tbody>
    {{#WAITING_ROWS}}
      <tr>
        <th scope="row"><a href="{{PREFIX}}/desk/settlements/{{NUMBER}}">{{NUMBER}}</a></th>
        <td data-label="订单编号"><a href="{{PREFIX}}/desk/orders/{{NO}}">{{NO}}</a></td>
        <td data-label="企业名称">{{COMPANY}}</td>
        <td data-label="收款人">{{PAYEE}}</td>
        <td data-label="金额" class="num money">¥{{AMOUNT}}</td>
        <td data-label="转账日期"><time datetime="{{ON}}">{{ON}}</time></td>
        <td data-label="录入人">{{BY}}</td>
        <td data-label="等待时长"><time datetime="{{AT_ISO}}">{{AGE}}</time></td>
      </tr>
    {{/WAITING_ROWS}}
    </tbody>
  </table>
</section>
{{/SETTLEMENTS}}
