# Story: an outlet's day. It calls, agrees on a morning, gives an order back that it cannot hand over, and hands the goods
# over to somebody who signs on the screen.
import datetime

import books
from company import Company
from desk_operator import Operator
from desk_outlet import OutletClerk
from journey import Journey
from page import waited
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By

OUTLET = "南京市建邺区汉中门大街145号"
CHINA = datetime.timezone(datetime.timedelta(hours=8))


class Outlet(Journey):
    def test_an_outlet_calls_appoints_returns_and_hands_over(self):
        company = Company.settled()
        page, firm = company.page, company.firm
        number = company.save_order()
        page.press("修改/提交") if page.has("button", "修改/提交") else page.follow("修改/提交")
        page.comes_to("修改/提交")
        page.pick("网点自取")
        page.fill(网点=OUTLET)
        page.press("保存")
        page.sees("订单已保存。")
        company.upload_papers()
        company.submit()
        company.pay(number)
        operator = Operator()
        operator.be_at_desk()
        self.approve(operator, number)

        clerk = OutletClerk()
        desk = clerk.page
        clerk.be_at_desk()
        clerk.open_order(number)
        self.assertFalse(desk.has("heading", "材料"))
        desk.fill(联系结果="已联系上", 联系说明="下周一上午来")
        desk.press("已联系")
        desk.sees("已记录联系情况。")
        tomorrow = datetime.datetime.now(CHINA).date() + datetime.timedelta(days=1)
        desk.fill(预约日期=tomorrow.isoformat())
        desk.pick("上午")
        desk.press("预约")
        desk.sees("已预约，企业可以在订单中看到。")
        company.open_order(number)
        page.sees("领取预约：%d月%d日 上午" % (tomorrow.month, tomorrow.day))

        desk.fill(退回原因="网点当天停电")
        desk.press("退回中心")
        desk.sees("已退回中心。")
        operator.open_order(number)
        operator.page.sees("网点已退回中心：网点当天停电。")
        self.approve(operator, number)

        desk.open("/desk/outlet")
        if not desk.driver.find_element(By.NAME, "wants_signature").is_selected():
            desk.pick("交付时请领取人在屏幕上签名")
            desk.press("保存设置")
            desk.sees("网点设置已保存。")
        clerk.open_order(number)
        desk.fill(领取人姓名=firm.handler, 领取人身份证号=firm.handler_id)
        canvas = desk.driver.find_element(By.CSS_SELECTOR, "canvas.signature")
        ActionChains(desk.driver).move_to_element(canvas).click_and_hold().move_by_offset(60, 20) \
            .move_by_offset(-30, 30).release().perform()
        waited(lambda: desk.driver.execute_script("return document.getElementById('signature').files.length"),
               lambda: "the signature is not kept")
        desk.press("已交付")
        desk.sees("已记录交付。")
        desk.sees("在屏幕上，加密保存")
        self.assertNotIn(firm.handler_id, desk.text())
        desk.follow("交付单")
        desk.comes_to("交付单")
        desk.sees(firm.handler)

        operator.page.open("/desk/orders/" + number)
        operator.looks_at_id(reason="处理投诉或争议")
        operator.page.sees(firm.handler_id)
        picture = operator.page.the("picture", "领取人签名")
        waited(lambda: operator.page.driver.execute_script("return arguments[0].naturalWidth", picture) == 600,
               lambda: "the signature's picture does not load")

        company.open_order(number)
        page.press("确认收货")
        company.sees_state(number, "已完成")
        self.assertEqual(books.ask("select count(*) from invoices where order_number = '%s'" % number)[0][0], "1")

    def approve(self, operator, number):
        operator.open_order(number)
        operator.claim()
        operator.approve()
