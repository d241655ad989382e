# The operator at the desk.
import os

import books
import totp
from browser import browser
from company import captcha_of
from downloads import downloaded
from page import Page, waited

ALL_MET = "return !document.querySelector(`[data-checks='${arguments[0]}'] input[value=met]:not(:checked)`)"


class Operator:
    def __init__(self, account="OPERATOR_USER"):
        self.name = os.environ[account]
        self.browser = browser(self.name)
        self.page = Page(self.browser.driver)

    @classmethod
    def in_charge_of(cls, number):
        """At the desk, with that order claimed and open."""
        operator = cls()
        operator.be_at_desk()
        operator.open_order(number)
        operator.claim()
        return operator

    def sign_in(self):
        page, name = self.page, self.name
        page.open("/desk/")
        page.comes_to("登录")
        page.fill(用户名=name, 登录密码=os.environ["OPERATOR_PASSWORD"], 验证码=captcha_of(page))
        page.fill(动态口令=totp.fresh_code(os.environ["OPERATOR_TOTP_SECRET"], books.last_totp_step(name)))
        page.press("登录")
        page.comes_to("待办")

    def be_at_desk(self):
        """Signed in, if not already from an earlier journey: each one-time code serves once in half a minute."""
        self.page.open("/desk/work")
        waited(lambda: self.page.has("heading", "待办") or self.page.has("heading", "登录"), self.page.where)
        if self.page.has("heading", "登录"):
            self.sign_in()
        books.confirm_sessions(self.name)

    def open_order(self, number):
        self.page.open("/desk/work")
        self.page.fill(搜索=number)
        self.page.press("查找")
        self.page.comes_to("订单详情")
        self.page.sees(number)

    def claim(self):
        self.page.press("领取")
        self.page.sees("已领取。")

    def looks_at_id(self, reason="审核：核对经办人身份"):
        self.page.fill(查看原因=reason)
        self.page.press("查看身份证")
        self.page.sees("身份证号和身份证材料已显示")

    def sees_papers(self):
        """Fails unless each of the three papers is really shown, the ID card once it is said why."""
        page = self.page
        self.looks_at_id()
        # Of a PDF its pages: A4, 1600 pixels high.
        for name, width in (("盖章申请表，第 1 页", 1131), ("营业执照", 800), ("经办人身份证", 800)):
            picture = page.the("picture", name)
            waited(lambda: page.driver.execute_script("return arguments[0].naturalWidth", picture) == width,
                   lambda: "the picture of 「%s」 does not load" % name)

    def find_papers_right(self):
        for name in ("盖章申请表", "营业执照", "经办人身份证"):
            self.page.press(name + "全部符合")
            waited(lambda: self.page.driver.execute_script(ALL_MET, name), self.page.where)

    def approve(self, courier=None, courier_number=None):
        self.find_papers_right()
        if courier:
            self.page.fill(快递公司=courier, 快递单号=courier_number)
        self.page.press("通过")
        self.page.sees("审核已通过。")

    def refuse(self, reason):
        self.page.fill(拒绝原因=reason)
        self.page.press("拒绝")
        self.page.sees("已拒绝，款项将退回原支付账号。")

    def return_order(self, text, *parts):
        for part in parts:
            self.page.pick("补正" + part)
        self.page.fill(补正说明=text)
        self.page.press("退回补正")
        self.page.sees("已退回补正，将以短信通知企业。")

    def ask_for_certificate(self, number, request):
        """The order's first one, of a key tool's request; a colleague is to release it. Gives where it is."""
        page = self.page
        page.open("/desk/orders/%s/certificates" % number)
        page.comes_to("制证")
        page.fill(证书="第 1 个", 证书请求=request)
        page.press("提出制证")
        page.sees("已提出制证，请由另一位同事放行。")
        page.sees("等待提出人以外的同事放行。")
        return page.path().removeprefix("/cakey")

    def download(self, link, name_ends):
        return downloaded(self.browser, self.page, link, name_ends)

    def write_certificate(self, number, token_serial):
        page = self.page
        page.fill(介质序列号=token_serial)
        page.press("已写入")
        page.sees("证书已写入介质。")

    def issue(self, serial_and_certificate):
        """What another system made, on the page of a certificate that is being signed."""
        self.page.fill(证书内容=serial_and_certificate[1])
        self.page.press("登记证书")
        self.page.sees("证书已登记")
        return serial_and_certificate[0]

    def make_certificate(self, number, company, tool):
        """The order's first one, where one person is enough; gives its serial number."""
        page = self.page
        page.open("/desk/orders/%s/certificates" % number)
        page.comes_to("制证")
        page.fill(证书="第 1 个", 证书请求=tool.request())
        page.press("提出制证")
        page.sees("已放行，请下载请求")
        serial = self.issue(tool.certificate(company))
        self.write_certificate(number, "HD20260001")
        return serial
