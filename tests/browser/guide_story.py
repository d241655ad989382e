# What the manual tells, done: a company registers, orders, pays and gets its certificates. At each step the page is left as the
# manual shows it.
import random
import re

import outside
from company import ORDER, Company
from desk_operator import Operator
from firms import Firm, credit_code, id_number
from page import waited

WIDTH = (1000, 900)
CHANCE = random.Random(20261130)
FIRM = Firm("江苏示例建设工程有限公司", credit_code(CHANCE), "13900001234", handler_id=id_number(CHANCE))
# What its elements say, but for what is another number each time.
TEXT = "return document.querySelector(arguments[0]).innerText"


def text_of(driver, selector):
    return " ".join(re.sub(r"[0-9]+", "0", driver.execute_script(TEXT, selector)).split())


def says(page, path, text):
    page.open(path)
    return text in page.text()


def steps():
    """(name of the picture, the browser, a selector of what is in the picture) of each step, in the manual's order."""
    company = Company(FIRM)
    page, shown = company.page, company.browser
    shown.resize(WIDTH)
    page.open("/register")
    page.fill(企业名称=FIRM.name, 统一社会信用代码=FIRM.credit_code, 联系人=FIRM.contact, 联系方式=FIRM.mobile)
    yield "register", shown, "main > section.panel"
    company.register()
    company.sign_out()
    page.open("/")
    page.fill(企业名称=FIRM.name)
    yield "sign_in", shown, "main section.panel"
    company.sign_in()
    company.complete_details()
    page.open("/profile/edit")
    yield "profile", shown, "main > section.panel"
    company.complete_invoice_info()
    yield "invoice_info", shown, "main > section.panel"
    page.open("/orders/new")
    page.fill(**ORDER)
    yield "order", shown, "#form > section.panel"
    company.sign_out()
    company.sign_in()
    number = company.save_order()
    company.upload_papers()
    yield "papers", shown, "section[aria-labelledby=papers-title]"
    company.submit()
    company.confirm_payment()
    company.sees_qr()
    yield "pay", shown, "section.pay"
    outside.pay(outside.waiting_trade(number)["qr_code"])
    page.sees("支付成功，等待审核。")
    page.follow("订单服务")
    page.comes_to("订单服务")
    yield "orders", shown, "main > .panel-flush"
    Operator.in_charge_of(number).approve("顺丰速运", "SF1234567890123")
    outside.mail(FIRM.email, "电子发票", number)
    company.sees_state(number, "已发货")
    yield "dispatched", shown, "main > section.panel"
    waited(lambda: says(page, "/invoices", "已发送"), page.where)
    yield "invoices", shown, "main > .panel-flush"
