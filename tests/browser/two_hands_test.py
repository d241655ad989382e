# Two people, one order: what was decided on an old picture of it changes nothing.
import books
import outside
from company import Company
from journey import Journey
from desk_operator import Operator

COURIER_NUMBER = "SF1234567890456"


class TwoHands(Journey):
    @classmethod
    def setUpClass(cls):
        cls.company = Company.settled()

    def test_an_old_page_of_the_company_changes_nothing(self):
        company = self.company
        number = company.submitted_order()
        page = company.page
        # The payment's confirmation stands open in one window; in another the order is withdrawn and submitted again.
        page.follow("订单支付")
        page.the("button", "确认支付")
        old = page.driver.current_window_handle
        page.driver.switch_to.new_window("tab")
        page.open("/orders/" + number)
        page.press("撤回")
        page.sees("订单已撤回")
        company.submit()
        page.driver.close()
        page.driver.switch_to.window(old)

        page.press("确认支付")
        page.comes_to("内容已经变化")
        self.assertEqual(outside.trades(number), [])
        self.assertEqual(books.payments(number), 0)
        company.sees_state(number, "待支付")

    def test_an_operators_old_form_changes_nothing(self):
        company = self.company
        number = company.submitted_order()
        company.pay(number)
        operator = Operator.in_charge_of(number)
        page = operator.page
        page.fill(快递公司="顺丰速运", 快递单号=COURIER_NUMBER)
        old = page.driver.current_window_handle
        page.driver.switch_to.new_window("tab")
        operator.open_order(number)
        operator.refuse("经办人身份证缺少一面，请重新上传")
        page.driver.close()
        page.driver.switch_to.window(old)
        company.sees_state(number, "待提交")
        company.submit()
        company.pay(number)

        page.press("通过")
        page.comes_to("内容已经变化")
        company.sees_state(number, "待审核")
        self.assertEqual(outside.texts(company.firm.mobile, number, COURIER_NUMBER), [])
