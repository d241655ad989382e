# Somebody of an outlet at the desk, who sees the own outlet's orders.
import os

import books
import totp
from browser import browser
from company import captcha_of
from page import Page, waited


class OutletClerk:
    def __init__(self):
        self.page = Page(browser("outlet").driver)

    def be_at_desk(self):
        """Signed in, if not already from an earlier journey."""
        page, name = self.page, os.environ["OUTLET_USER"]
        page.open("/desk/outlet")
        waited(lambda: page.has("heading", "待办") or page.has("heading", "登录"), page.where)
        if page.has("heading", "待办"):
            return
        page.fill(用户名=name, 登录密码=os.environ["OPERATOR_PASSWORD"], 验证码=captcha_of(page))
        page.fill(动态口令=totp.fresh_code(os.environ["OPERATOR_TOTP_SECRET"], books.last_totp_step(name)))
        page.press("登录")
        page.comes_to("待办")

    def open_order(self, number):
        self.page.open("/desk/outlet")
        self.page.row(number).follow(number)
        self.page.comes_to("订单详情")
        self.page.sees(number)
