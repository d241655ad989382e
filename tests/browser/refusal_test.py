# Story two: the operator refuses, the money goes back, the company mends the order and submits again.
from decimal import Decimal

import books
import outside
from company import Company
from journey import Journey
from page import waited
from desk_operator import Operator

PRICE = Decimal("500.00")
REASON = "营业执照看不清楚，请重新拍照后上传"


class Refusal(Journey):
    def test_a_refused_order_is_refunded_mended_and_approved(self):
        company = Company.settled()
        firm, page = company.firm, company.page
        number = company.submitted_order()
        company.pay(number)

        operator = Operator.in_charge_of(number)
        operator.refuse(REASON)

        self.assertIn(REASON, outside.text(firm.mobile, number)["text"])
        waited(lambda: outside.money(number) == (PRICE, PRICE), lambda: str(outside.trades(number)))
        self.assertEqual([Decimal(one["amount"]) for one in outside.refunds(number)], [PRICE])

        company.sees_state(number, "待提交")
        page.sees(REASON)
        company.page.follow("订单服务")
        page.row(number).follow("修改/提交")
        page.comes_to("修改/提交")
        page.pick("网点自取")
        page.fill(网点="南京市建邺区汉中门大街145号", 备注="执照已重新拍照。")
        page.press("保存")
        page.sees("订单已保存。")
        company.submit()
        company.pay(number)

        operator.open_order(number)
        operator.claim()
        operator.approve()
        outside.mail(firm.email, "电子发票", number)
        company.sees_state(number, "办理中")

        waited(lambda: not books.unfinished(number), lambda: str(books.unfinished(number)))
        self.assertEqual(outside.money(number), (2 * PRICE, PRICE))
        self.assertEqual(books.money(number), (2 * PRICE, PRICE))
        # The refusal only: the outlet calls, and no message says that the order is approved.
        self.assertEqual(len(outside.texts(firm.mobile, number)), 1)
        self.assertEqual(len(outside.mails(firm.email, "电子发票", number)), 1)
