# Story one: a company registers, orders, pays by QR code, is approved, and gets goods and invoice.
from decimal import Decimal

import books
import outside
from company import Company
from journey import Journey
from page import waited
from desk_operator import Operator

PRICE = Decimal("500.00")  # sql/seed/prices.tsv: two certificates for a year at 200, one seal at 100
COURIER_NUMBER = "SF1234567890123"


class Approval(Journey):
    def test_a_company_orders_pays_and_receives(self):
        company = Company()
        firm, page = company.firm, company.page

        company.register()
        company.close_tour()
        company.complete_details()
        company.complete_invoice_info()

        number = company.save_order()
        company.upload_papers()
        company.submit()
        page.sees("待支付")

        company.confirm_payment()
        company.sees_qr()
        trade = outside.waiting_trade(number)
        self.assertEqual(Decimal(trade["total_amount"]), PRICE)
        outside.scan(trade["qr_code"])
        outside.pay(trade["qr_code"])
        page.sees("支付成功，等待审核。")
        page.sees("待审核")

        operator = Operator()
        operator.sign_in()
        operator.page.follow("待办")
        operator.open_order(number)
        operator.page.sees(firm.name)
        operator.sees_papers()
        operator.claim()
        operator.approve("顺丰速运", COURIER_NUMBER)

        self.assertIn("顺丰速运", outside.text(firm.mobile, number, COURIER_NUMBER)["text"])
        invoice = outside.mail(firm.email, "电子发票", number)
        self.assertEqual([one["name"].rpartition(".")[2] for one in invoice["attachments"]], ["pdf", "ofd", "xml"])
        self.assertGreater(invoice["attachments"][0]["size"], 1000)

        company.sees_state(number, "已发货")
        company.open_order(number)
        page.sees(COURIER_NUMBER)
        company.confirm_receipt(number)
        company.sees_state(number, "已完成")
        self.looks_at_history(company, number)
        self.looks_at_invoice(company, number)

        waited(lambda: not books.unfinished(number), lambda: str(books.unfinished(number)))
        self.assertEqual(outside.money(number), (PRICE, 0))
        self.assertEqual(books.money(number), (PRICE, 0))
        self.assertEqual(len(outside.texts(firm.mobile, number)), 1)
        self.assertEqual(len(outside.mails(firm.email, "电子发票", number)), 1)

    def looks_at_history(self, company, number):
        page = company.page
        page.follow("订单服务")
        page.row(number).follow("查看记录")
        page.comes_to("查看记录")
        flow = page.text()
        states = ["已完成", "已发货", "待审核", "待支付", "待提交"]  # newest first
        at = [flow.find("%s" % state) for state in states]
        self.assertNotIn(-1, at, flow)

    def looks_at_invoice(self, company, number):
        page = company.page
        page.follow("发票管理")
        page.row(number).follow(number)
        page.comes_to("开票详情")
        page.sees(company.firm.name)
        self.assertTrue(company.download("下载", ".pdf").startswith(b"%PDF-"))
        self.assertTrue(company.download("下载 OFD", ".ofd").startswith(b"PK"))
        self.assertTrue(company.download("下载 XML", ".xml").startswith(b"<?xml"))
