# Story: the operator finds an order by the search box and the keyboard, and sees new work without reloading.
from selenium.webdriver.common.keys import Keys

from company import Company
from desk_operator import Operator
from journey import Journey
from page import waited


class WorkList(Journey):
    def test_an_order_is_found_by_keys_and_a_new_one_comes_by_itself(self):
        company = Company.settled()
        number = company.submitted_order()
        company.pay(number)

        operator = Operator()
        operator.be_at_desk()
        page = operator.page
        page.keys("?")
        keys = page.dialog("键盘快捷键")
        keys.sees("到搜索框")
        keys.press("知道了")

        page.keys("/")
        page.keys(number, Keys.ENTER)
        page.comes_to("订单详情")
        page.sees(number)
        page.keys("/")
        page.keys(company.firm.name, Keys.ENTER)
        page.sees("这些企业的订单")
        page.sees(number)
        # Down over the company, which stands first, to its newest order.
        page.keys("j", "j", Keys.ENTER)
        page.comes_to("订单详情")
        page.sees(number)

        page.open("/desk/work?state=awaiting_review&holder=nobody")
        page.row(number)
        page.driver.execute_script("document.activeElement.blur()")
        another = company.submitted_order()
        company.pay(another)
        waited(lambda: page.row(another), page.where, 40)

        page.keys("k", Keys.ENTER)
        page.comes_to("订单详情")
        page.sees(another)
