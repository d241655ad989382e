# Story: returned for correction, corrected, approved; the payment is kept.
from decimal import Decimal

import books
import outside
import paperwork
from company import Company
from journey import Journey
from page import waited
from desk_operator import Operator

PRICE = Decimal("500.00")
WRONG = "执照看不清，姓名与身份证不一致"


class Correction(Journey):
    def test_an_order_is_returned_corrected_and_approved(self):
        company = Company.settled()
        firm, page = company.firm, company.page
        number = company.submitted_order()
        company.pay(number)

        operator = Operator.in_charge_of(number)
        operator.return_order(WRONG, "经办人姓名", "营业执照")
        self.assertIn(WRONG, outside.text(firm.mobile, number)["text"])

        company.sees_state(number, "待补正")
        page.sees(WRONG)
        page.follow("去补正")
        page.comes_to("补正")
        page.fill(经办人姓名="李月明", 营业执照=paperwork.licence(company.browser, firm))
        page.press("提交")
        page.sees("补正已提交，等待审核。")

        # The same operator's, without claiming it again.
        operator.open_order(number)
        operator.page.sees("企业已补正，请核对")
        operator.page.sees("李月明")
        operator.approve("顺丰速运", "SF1234567890123")
        company.sees_state(number, "已发货")

        waited(lambda: not books.unfinished(number), lambda: str(books.unfinished(number)))
        self.assertEqual(outside.money(number), (PRICE, Decimal("0")))
        self.assertEqual(books.money(number), (PRICE, Decimal("0")))
