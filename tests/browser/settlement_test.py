# Story: Alipay will not give the money back any more; it is transferred, as two people say, and the company sees it.
from datetime import datetime, timedelta, timezone
from decimal import Decimal

import books
import outside
import paperwork
from company import Company
from desk_administrator import Administrator
from desk_operator import Operator
from journey import Journey
from page import waited

PRICE = Decimal("500.00")
ACCOUNT = "6222021234567890123"


def today():
    return datetime.now(timezone(timedelta(hours=8))).date().isoformat()


class Settlement(Journey):
    def tearDown(self):
        outside.disarm()

    def test_a_refund_that_alipay_will_not_make_is_transferred(self):
        company = Company.settled()
        number = company.submitted_order()
        company.pay(number)
        outside.arm("alipay.trade.refund", "trade_has_finished")

        operator = Operator.in_charge_of(number)
        operator.refuse("申请表未盖章")
        waited(lambda: ["refund", "stuck", "ACQ.TRADE_HAS_FINISHED"] in books.unfinished(number),
               lambda: str(books.unfinished(number)), 30)

        page = operator.page
        page.open("/desk/trouble")
        page.row(number).follow("转账退款")
        page.comes_to("转账退款")
        page.sees("ACQ.TRADE_HAS_FINISHED")
        page.fill(收款人=company.firm.name, 开户银行="中国工商银行南京鼓楼支行", 收款账号="6222", 银行流水号="HQP17")
        page.press("录入转账")
        page.sees("收款账号不正确，请按银行回单填写 8 到 32 位数字。")
        page.fill(收款账号=ACCOUNT, 转账日期=today(), 转账凭证=paperwork.bank_slip(operator.browser, company.firm.name, "500.00"))
        page.press("录入转账")
        page.sees("已录入，请由录入人以外的管理员核对凭证后确认。")
        self.assertNotIn(ACCOUNT, page.text())
        page.open("/desk/orders/" + number)
        page.the("link", "转账待确认")
        self.assertFalse(page.has("button", "重试"))

        administrator = Administrator()
        administrator.be_at_desk()
        page = administrator.page
        page.open("/desk/money")
        settlement = books.ask("select number from settlements where state = 'entered'")[0][0]
        page.row(number).follow(settlement)
        page.comes_to("转账退款")
        page.sees(ACCOUNT)
        picture = page.the("picture", "转账凭证")
        waited(lambda: page.driver.execute_script("return arguments[0].naturalWidth", picture) == 800,
               lambda: "the slip's picture does not load")
        page.press("确认转账")
        page.dialog("确认已转账退款？").press("确定")
        page.sees("已确认转账退款，这笔退款办结。")

        company.page.open("/orders/" + number)
        company.page.sees("已转账退款")
        company.page.sees("转入尾号 0123 的银行账户")
        waited(lambda: not books.unfinished(number), lambda: str(books.unfinished(number)))
        self.assertEqual(outside.money(number), (PRICE, Decimal(0)))
        self.assertEqual(books.money(number), (PRICE, PRICE))
