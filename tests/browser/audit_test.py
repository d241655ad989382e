# Story: an operator looks at an ID card, and an auditor finds who it was, when and why.
from company import Company
from desk_auditor import Auditor
from desk_operator import Operator
from journey import Journey


class Audit(Journey):
    def test_an_auditor_finds_who_looked_at_an_id_card(self):
        company = Company.settled()
        number = company.submitted_order()
        company.pay(number)

        operator = Operator()
        page = operator.page
        operator.be_at_desk()
        operator.open_order(number)
        self.assertNotIn(company.firm.handler_id, page.text())
        self.assertFalse(page.has("picture", "经办人身份证"))
        page.press("查看身份证")
        page.sees("请选择查看原因，它会写入审计日志。")
        page.fill(查看原因="处理投诉或争议", 原因说明="经办人来电")
        page.press("查看身份证")
        page.sees(company.firm.handler_id)
        self.assertTrue(page.has("picture", "经办人身份证"))

        auditor = Auditor()
        page = auditor.page
        auditor.be_at_desk()
        page.follow("审计日志")
        page.comes_to("审计日志")
        page.fill(事项="查看身份证", 订单或企业=number)
        page.press("查询")
        page.sees("处理投诉或争议：经办人来电")
        page.sees("张审（operator）")
        page.sees(number)
        page.fill(人员="nanjing")
        page.press("查询")
        page.sees("没有符合条件的记录")
