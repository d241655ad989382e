# Story: an invoice names its buyer wrong; the company asks for another one, the desk approves, and its bookkeeper has both.
import outside
from company import Company
from desk_operator import Operator
from journey import Journey
from page import waited


class Reissue(Journey):
    def test_an_invoice_that_names_its_buyer_wrong_is_undone_and_another_one_takes_its_place(self):
        company = Company.settled()
        number = company.submitted_order()
        company.pay(number)
        operator = Operator.in_charge_of(number)
        operator.approve("顺丰速运", "SF1234567890123")
        outside.mail(company.firm.email, "电子发票", number)

        page = company.page
        page.open("/invoices/" + number)
        page.comes_to("开票详情")
        page.follow("申请换开")
        page.comes_to("换开发票")
        page.fill(发票抬头="财务共享中心有限公司", 换开原因="错了")
        page.press("申请换开")
        page.sees("请把换开原因写清楚")
        page.fill(换开原因="抬头应为付款单位", 收发票的电子邮箱="books@example.com")
        page.press("申请换开")
        page.sees("换开申请已提交")

        page = operator.page
        page.open("/desk/trouble")
        page.sees("换开发票，等待批准")
        page.open("/desk/orders/%s/reissue" % number)
        page.sees("财务共享中心有限公司")
        page.press("批准换开")
        page.press("确定批准")
        page.sees("已批准，原发票正在红冲。")

        letter = outside.mail("books@example.com", "重新开具", number)
        self.assertEqual([one["name"].rpartition(".")[2] for one in letter["attachments"]], ["pdf", "ofd", "xml"])

        page = company.page

        def both():
            page.open("/invoices/" + number)
            page.comes_to("开票详情")
            return "下载红字发票 XML" in page.text()
        waited(both, page.text, 60)
        page.sees("发票已红冲，红字发票号码")
        page.sees("替换发票")
        page.sees("财务共享中心有限公司")
