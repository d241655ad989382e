# The person at a company, and what they do at the counter.
import os
import re

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By

import captchas
import outside
import paperwork
from applicant import Applicant
from browser import browser
from downloads import downloaded
from firms import Firm
from page import Page, waited
from portal import COMPANY_COOKIE

# Two certificates and one seal, as the manual's own example has it; by courier.
ORDER = dict(应用平台="江苏省公共资源交易平台", 业务类型="新办", 证书数量="2", 有效期="1 年", 签章数量="1", 单位公章="1")
ADDRESS = "江苏省南京市建邺区江东中路100号3幢402室"


def captcha_of(page):
    """What stands in the picture beside 「验证码」."""
    return captchas.answer(page.driver.find_element(By.NAME, "captcha_token").get_attribute("value"))


def ask_for_code(page):
    """Presses 「获取验证码」 until the code is on its way: from the second one on it costs a captcha."""
    page.press("获取验证码")
    sent, captcha = "验证码已发送，5 分钟内有效。", "请填写图片中的验证码。"
    waited(lambda: sent in page.text() or captcha in page.text(), page.where)
    if sent not in page.text():
        page.fill(图片验证码=captcha_of(page))
        page.press("获取验证码")
    page.sees(sent)


class Company:
    """A firm, one that nobody knows yet unless it is named, in the company's browser, signed out."""

    _settled = None

    def __init__(self, firm=None):
        self.firm = firm or Firm()
        self.browser = browser("company")
        self.page = Page(self.browser.driver)
        self.page.open("/")
        self.browser.driver.delete_all_cookies()

    def register(self):
        """Signed in by that."""
        firm, page = self.firm, self.page
        page.open("/")
        page.press("注册")
        page.comes_to("注册")
        page.fill(企业名称=firm.name, 统一社会信用代码=firm.credit_code, 联系人=firm.contact, 联系方式=firm.mobile)
        ask_for_code(page)
        code = re.search(r"\d{6}", outside.text(firm.mobile, "注册验证码")["text"])[0]
        page.fill(短信验证码=code, 登录密码=firm.password, 确认密码=firm.password)
        page.pick("我已阅读并同意服务协议")
        page.press("注册")
        page.comes_to("首页")
        page.sees("注册成功，已为您登录。")

    def sign_in(self):
        page = self.page
        page.open("/")
        page.comes_to("登录")
        page.fill(企业名称=self.firm.name, 登录密码=self.firm.password, 验证码=captcha_of(page))
        page.press("登录")
        page.comes_to("首页")

    def sign_out(self):
        self.page.press("退出")
        self.page.comes_to("登录")

    def close_tour(self):
        self.page.sees("第一次使用？四步办好证书")
        self.page.press("知道了，不再显示")
        self.page.sees_no_more("第一次使用？四步办好证书")

    def complete_details(self):
        firm, page = self.firm, self.page
        page.follow("基本信息")
        page.press("编辑")
        page.fill(法人姓名=firm.legal_person, 单位电话="025-86501234", 省="江苏省", 市="南京市", 区县="建邺区", 单位地址=ADDRESS)
        page.press("确认更新")
        page.sees("基本信息已更新。")

    def complete_invoice_info(self):
        page = self.page
        page.follow("发票信息")
        page.fill(发票抬头=self.firm.name, 纳税人识别号=self.firm.credit_code, 收发票的电子邮箱=self.firm.email)
        page.press("完善")
        page.sees("发票信息已更新。")

    def arrive(self):
        """Registered, all details complete."""
        self.register()
        self.complete_details()
        self.complete_invoice_info()

    @classmethod
    def settled(cls):
        """The run's company, arrived before, signed in. A journey that leaves it changed takes its own."""
        company = cls(cls._settled)
        if cls._settled:
            company.sign_in()
        else:
            company.arrive()
            cls._settled = company.firm
        return company

    def applicant(self):
        """The same session in a program's hands: for more orders than anybody would type."""
        driver = self.page.driver
        csrf = driver.execute_script("return document.querySelector('input[name=csrf]').value")
        return Applicant.of_session(driver.get_cookie(COMPANY_COOKIE)["value"], csrf)

    def save_order(self):
        """A draft of the usual order; returns its number."""
        page = self.page
        page.follow("订单服务")
        page.press("订单申请")
        page.comes_to("订单申请")
        page.fill(**ORDER)
        page.fill(经办人姓名=self.firm.handler, 身份证号=self.firm.handler_id, 手机号码=self.firm.mobile)
        page.pick("快递到付")
        page.fill(回寄收件地址=ADDRESS)
        page.press("保存")
        page.sees("订单已保存。")
        return page.path().rsplit("/", 1)[-1]

    def upload_papers(self):
        page = self.page
        for label, path in (("盖章申请表", paperwork.stamped_form(self.browser)),
                            ("营业执照", paperwork.licence(self.browser, self.firm)),
                            ("经办人身份证", paperwork.id_card(self.browser, self.firm))):
            page.fill(**{label: path})  # goes up by itself
            page.the("link", os.path.basename(path))

    def submit(self):
        self.page.press("提交")
        self.page.sees("订单已提交，请在 24 小时内支付。")

    def submitted_order(self):
        number = self.save_order()
        self.upload_papers()
        self.submit()
        return number

    def confirm_payment(self):
        """Returns when the site has taken it; the QR code may still be on its way."""
        self.page.follow("订单支付")
        self.page.press("确认支付")
        self.page.sees("二维码")

    def sees_qr(self):
        """Waits for the QR code, and that it is a picture."""
        picture = self.page.the("picture", "支付宝付款二维码")
        waited(lambda: self.page.driver.execute_script("return arguments[0].naturalWidth", picture),
               lambda: "the QR code's picture does not load")

    def pay(self, number):
        """Scans and pays with the phone; the page notices by itself."""
        self.confirm_payment()
        self.sees_qr()
        outside.pay(outside.waiting_trade(number)["qr_code"])
        self.page.sees("支付成功，等待审核。")

    def open_order(self, number):
        """From the list, by a double click on the order's row."""
        page = self.page
        page.follow("订单服务")
        page.comes_to("订单服务")
        row = page.row(number)
        ActionChains(page.driver).double_click(row.root.find_elements(By.TAG_NAME, "td")[0]).perform()
        page.comes_to("订单详情")

    def sees_state(self, number, label, seconds=20):
        """Looks the order up again until it says so."""
        def look():
            self.page.open("/orders/" + number)
            return label in self.page.the("heading", "订单详情").find_element(By.XPATH, "./..").text
        waited(look, lambda: "the order is not 「%s」; %s" % (label, self.page.where()), seconds)

    def confirm_receipt(self, number):
        self.page.follow("订单服务")
        self.page.row(number).press("确认收货")
        self.page.sees("已确认收货，订单完成。")

    def download(self, link, name_ends):
        return downloaded(self.browser, self.page, link, name_ends)
