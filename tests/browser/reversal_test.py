# Story: a completed order is undone; one administrator asks, another one confirms, and all the money goes back.
from decimal import Decimal

import books
import outside
from company import Company
from desk_administrator import Administrator
from desk_operator import Operator
from journey import Journey
from page import waited

PRICE = Decimal("500.00")
REASON = "企业重复购买，双方同意全额退款"


def completed(company):
    number = company.submitted_order()
    company.pay(number)
    operator = Operator.in_charge_of(number)
    operator.approve("顺丰速运", "SF1234567890123")
    company.confirm_receipt(number)
    outside.mail(company.firm.email, "电子发票", number)
    waited(lambda: not books.unfinished(number), lambda: str(books.unfinished(number)))
    return number


class Reversal(Journey):
    def test_a_completed_order_is_reversed_by_two_administrators(self):
        company = Company.settled()
        number = completed(company)

        first = Administrator()
        page = first.page
        first.be_at_desk()
        page.open("/desk/orders/" + number)
        page.comes_to("订单详情")
        page.sees("¥500.00 全额退回付款的支付宝账号")
        page.fill(撤销原因="重复购买")
        page.press("撤销订单")
        page.sees("至少 10 个字")
        page.fill(撤销原因=REASON)
        page.press("撤销订单")
        page.sees("已提出撤销，请由另一位管理员确认。")
        self.assertFalse(page.has("button", "确认撤销"))
        self.assertEqual(outside.money(number), (PRICE, 0))

        second = Administrator(second=True)
        page = second.page
        second.be_at_desk()
        page.open("/desk/trouble")
        page.sees("等待另一位管理员确认")
        page.row(number).follow(number)
        page.comes_to("订单详情")
        page.sees(REASON)
        page.press("确认撤销")
        page.press("确定撤销")
        page.sees("订单已撤销，款项将退回原支付账号。")
        page.sees("款项已退回，发票")

        self.assertIn(REASON, outside.text(company.firm.mobile, number, REASON)["text"])
        waited(lambda: outside.money(number) == (PRICE, PRICE), lambda: str(outside.trades(number)))
        waited(lambda: not books.unfinished(number), lambda: str(books.unfinished(number)))
        self.assertEqual(books.money(number), (PRICE, PRICE))

        page = company.page
        company.sees_state(number, "已关闭")
        page.sees(REASON)
        page.sees("款项已退回原支付账号。")
        page.sees("发票已红冲，红字发票号码")
        page.open("/orders/%s/history" % number)
        page.comes_to("查看记录")
        page.sees("完成后撤销")
