# kill -9 and a database restart, after each step of the two stories: nothing is lost, nothing happens twice.
from decimal import Decimal

import books
import outside
import programs
from company import Company
from journey import Journey
from page import waited
from desk_operator import Operator

PRICE = Decimal("500.00")
REASON = "申请表没有盖章，请盖章后重新上传"
COURIER_NUMBER = "SF1234567890987"
# An errand that a killed worker had under way is taken up again when its lease is over (work::Errands::lease).
LEASE = 40
LONG = LEASE + 30
UNTOLD = [[kind, "stuck", "unknown"] for kind in ("letter", "mail")]


def blow():
    programs.kill_web()
    programs.kill_worker()


class Resilience(Journey):
    @classmethod
    def setUpClass(cls):
        cls.company = Company.settled()
        cls.operator = Operator()
        cls.operator.be_at_desk()

    def setUp(self):
        self.addCleanup(outside.disarm)

    def settled(self, number):
        """All is done, but for a letter that was cut off: no mail server tells what became of one, so that it is the desk's."""
        def unfinished():
            return [one for one in books.unfinished(number) if one not in UNTOLD]
        waited(lambda: not unfinished(), lambda: str(unfinished()), LONG)

    def pays_between_blows(self, number, after_each):
        page = self.company.page
        self.company.submit()
        after_each()
        page.open("/orders/" + number)
        self.company.confirm_payment()
        after_each()
        page.open("/orders/%s/pay" % number)
        page.sees("请用支付宝扫码", LONG)
        after_each()
        outside.pay(outside.waiting_trade(number)["qr_code"])
        after_each()
        self.company.sees_state(number, "待审核", LONG)

    def test_programs_killed_after_each_step_lose_nothing(self):
        self.goes_well_in_spite_of(blow)

    def test_a_database_restarted_after_each_step_costs_nothing(self):
        def restart():
            programs.restart_database()
            programs.wait_until_ready()
        self.goes_well_in_spite_of(restart)

    def goes_well_in_spite_of(self, mishap):
        company, operator = self.company, self.operator
        number = company.save_order()
        company.upload_papers()
        self.pays_between_blows(number, mishap)

        operator.open_order(number)
        operator.claim()
        operator.refuse(REASON)
        mishap()
        company.sees_state(number, "待提交")
        waited(lambda: outside.refunds(number), lambda: "no refund", LONG)

        self.pays_between_blows(number, mishap)
        operator.open_order(number)
        operator.claim()
        operator.approve("顺丰速运", COURIER_NUMBER)
        mishap()
        company.sees_state(number, "已发货")
        outside.text(company.firm.mobile, number, COURIER_NUMBER, seconds=LONG)
        outside.mail(company.firm.email, "电子发票", number, seconds=LONG)
        company.confirm_receipt(number)
        mishap()
        company.sees_state(number, "已完成")
        self.each_happened_once(number)

    def each_happened_once(self, number):
        firm = self.company.firm
        self.settled(number)
        self.assertEqual([Decimal(one["paid"]) for one in outside.charges(number)], [PRICE, PRICE])
        self.assertEqual([Decimal(one["amount"]) for one in outside.refunds(number)], [PRICE])
        self.assertEqual(outside.money(number), (2 * PRICE, PRICE))
        self.assertEqual(books.money(number), (2 * PRICE, PRICE))
        self.assertEqual(len(outside.texts(firm.mobile, number, REASON)), 1)
        self.assertEqual(len(outside.texts(firm.mobile, number, COURIER_NUMBER)), 1)
        self.assertEqual(len(outside.mails(firm.email, "电子发票", number)), 1)

    def test_a_worker_killed_while_it_waits_for_an_answer_asks_what_became_of_it(self):
        company, operator = self.company, self.operator
        number = company.submitted_order()
        company.pay(number)
        operator.open_order(number)
        operator.claim()
        # Both act, slowly; the worker that asked does not live to hear of it.
        for call in ("alipay.trade.refund", "SendSms"):
            outside.arm(call, "slow", seconds=3)
        operator.refuse(REASON)
        waited(lambda: not outside.armed("alipay.trade.refund") and not outside.armed("SendSms"),
               lambda: "the calls were not made")
        programs.kill_worker()
        self.settled(number)

        self.assertEqual([Decimal(one["amount"]) for one in outside.refunds(number)], [PRICE])
        self.assertEqual(books.money(number), (PRICE, PRICE))
        self.assertEqual(len(outside.texts(company.firm.mobile, number, REASON)), 1)
        company.sees_state(number, "待提交")
        company.page.sees("款项已退回原支付账号")
