# An order is edited, submitted, withdrawn, edited and submitted again; the payment follows what holds at last.
import re
from decimal import Decimal

import outside
from company import Company
from journey import Journey
from page import waited


class Resubmission(Journey):
    def test_a_withdrawn_order_is_changed_and_submitted_again(self):
        company = Company.settled()
        page = company.page
        number = company.save_order()
        company.upload_papers()
        page.follow("修改/提交")
        page.comes_to("修改/提交")
        page.fill(证书数量="3")
        page.sees("¥700.00")
        page.press("提交")
        page.sees("订单已提交，请在 24 小时内支付。")
        page.sees("¥700.00")

        page.press("撤回")
        page.sees("订单已撤回，可以修改后重新提交。")
        company.sees_state(number, "待提交")
        page.follow("订单服务")
        page.row(number).follow("修改/提交")
        page.comes_to("修改/提交")
        page.fill(证书数量="1", 签章数量="2")
        page.press("提交")
        page.sees("签章数量（2）不能大于证书数量（1），请修改其中一项。")
        page.fill(签章数量="1")
        page.press("提交")
        page.sees("订单已提交，请在 24 小时内支付。")

        # From the list: asked in a dialog, there and then.
        page.follow("订单服务")
        page.row(number).follow("订单支付")
        page.comes_to("请确认支付内容")
        self.assertTrue(page.path().endswith("/orders"))
        page.press("确认支付")
        company.sees_qr()
        first = outside.waiting_trade(number)
        self.assertEqual(Decimal(first["total_amount"]), Decimal("300.00"))
        page.press("重新获取")
        waited(lambda: "attempt=2" in page.the("picture", "支付宝付款二维码").get_attribute("src"),
               lambda: "it is the old QR code still; " + page.where())
        second = outside.waiting_trade(number)
        self.assertNotEqual(second["out_trade_no"], first["out_trade_no"])
        outside.pay(second["qr_code"])
        page.sees("支付成功，等待审核。")

        page.follow("查看记录")
        page.comes_to("查看记录")
        flow = page.text()
        self.assertEqual([len(re.findall(r"→\s*" + state, flow)) for state in ("待审核", "待支付")], [1, 2], flow)
