# An administrator at the desk: one of two.
import os

import books
import totp
from browser import browser
from company import captcha_of
from page import Page, waited


class Administrator:
    def __init__(self, second=False):
        self.name = os.environ["SECOND_ADMINISTRATOR_USER" if second else "ADMINISTRATOR_USER"]
        self.page = Page(browser("administrator-2" if second else "administrator").driver)

    def be_at_desk(self):
        """Signed in, if not already from an earlier journey."""
        self.page.open("/desk/money")
        waited(lambda: self.page.has("heading", "对账") or self.page.has("heading", "登录"), self.page.where)
        if self.page.has("heading", "登录"):
            self.sign_in()
        books.confirm_sessions(self.name)

    def sign_in(self):
        page = self.page
        page.open("/desk/")
        page.comes_to("登录")
        page.fill(用户名=self.name, 登录密码=os.environ["OPERATOR_PASSWORD"], 验证码=captcha_of(page))
        page.fill(动态口令=totp.fresh_code(os.environ["OPERATOR_TOTP_SECRET"], books.last_totp_step(self.name)))
        page.press("登录")
        page.comes_to("对账")

    def has_certificates_made_by(self, people):
        self.page.open("/desk/settings")
        self.page.fill(新办制证=str(people))
        self.page.press("保存新办制证")
        self.page.sees("设置已保存")

    def lets_platform_take_files(self, platform):
        page = self.page
        page.open("/desk/platforms")
        page.row(platform).follow(platform)
        page.pick("文件证书")
        page.press("保存")
        page.sees("平台已保存")
