# Story: an operator's day, by keyboard alone: twenty orders come in, and each is claimed, looked through, approved and sent
# without a hand on the mouse.
from selenium.webdriver.common.keys import Keys

import books
from company import Company
from desk_operator import Operator
from journey import Journey
from many_orders import paid_orders

ORDERS = 20
# What other journeys have left is a colleague's: 「通过并领取下一个」 gives the day's own.
SET_ASIDE = """
    update orders set claimed_at = now(), claimed_by = (select id from staff where username <> :'me' limit 1)
    where state = 'awaiting_review' and claimed_by is null
    """
SENT = """
    select count(*) from orders o join order_changes c on c.order_id = o.id join staff s on s.id = c.staff_id
    where c.event = 'approved_for_courier' and s.username = :'me' and o.number = any(string_to_array(:'numbers', ','))
    """


class OperatorsDay(Journey):
    def setUp(self):
        super().setUp()
        self.operator = Operator()
        self.operator.be_at_desk()
        books.do(SET_ASIDE, me=self.operator.name)
        self.numbers = paid_orders(Company.settled(), ORDERS)

    def test_twenty_orders_are_sent_without_the_mouse(self):
        page = self.operator.page
        page.open("/desk/work?state=awaiting_review&holder=nobody")
        page.row(self.numbers[0])
        page.keys("j", Keys.ENTER)
        page.comes_to("订单详情")
        page.keys("c", Keys.ENTER)
        page.sees("已领取。")
        for n in range(ORDERS):
            # Why the ID card is looked at: the first of the reasons.
            page.keys("i", Keys.DOWN, Keys.TAB, Keys.ENTER)
            page.sees("身份证号和身份证材料已显示")
            for _ in range(3):
                page.keys("j", Keys.ENTER)
            if n == 0:  # chosen once
                page.keys("s", Keys.DOWN, Keys.TAB)
            else:
                page.keys("e")
            page.keys("SF12345678901%02d" % n, Keys.TAB, Keys.TAB, Keys.ENTER)
            page.sees("上一个订单审核已通过，已领取下一个。" if n < ORDERS - 1 else "审核已通过。")
        sent = books.ask(SENT, me=self.operator.name, numbers=",".join(self.numbers))
        self.assertEqual(sent, [[str(ORDERS)]])
