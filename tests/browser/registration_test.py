# A company registers: what is wrong is said where it is, nothing typed is lost, and a keyboard is enough.
import re

import outside
from company import Company, ask_for_code
from journey import Journey
from page import waited
from selenium.webdriver.common.keys import Keys

ORDER = ["企业名称", "统一社会信用代码", "联系人", "联系方式", "短信验证码", "获取验证码", "登录密码", "确认密码",
         "我已阅读并同意服务协议", "阅读服务协议（新窗口）", "注册"]


class Registration(Journey):
    def setUp(self):
        self.company = Company()
        self.page = self.company.page
        self.page.open("/")
        self.page.press("注册")
        self.page.comes_to("注册")

    def focused(self):
        return self.page.driver.switch_to.active_element

    def test_a_company_registers_and_is_led_on(self):
        firm, page = self.company.firm, self.page
        page.fill(企业名称=firm.name, 统一社会信用代码=firm.credit_code, 联系人=firm.contact, 联系方式="025-86501234")
        page.press("获取验证码")
        page.sees("固定电话收不到短信，请填写手机号。")
        page.fill(联系方式=firm.mobile)
        ask_for_code(page)
        code = re.search(r"\d{6}", outside.text(firm.mobile, "注册验证码")["text"])[0]

        page.fill(短信验证码=code, 登录密码=firm.name)
        page.sees("密码不能是企业名称或手机号。")
        page.fill(登录密码="password1", 确认密码="password1")
        page.sees("强度：")
        page.press("注册")
        page.sees("请先勾选“我已阅读并同意服务协议”。")
        self.assertEqual(page.the("field", "登录密码").get_attribute("value"), "password1")
        page.pick("我已阅读并同意服务协议")
        page.sees_no_more("请先勾选“我已阅读并同意服务协议”。")
        page.press("注册")
        page.sees("请更正以下内容")
        self.assertEqual(page.the("field", "企业名称").get_attribute("value"), firm.name)
        self.assertEqual(page.the("field", "联系方式").get_attribute("value"), firm.mobile)
        self.assertEqual(page.the("field", "登录密码").get_attribute("value"), "")

        # The summary leads to the field, and what is wrong with it is read out there.
        page.follow("这个密码太常见，容易被猜到，请换一个。")
        waited(lambda: self.focused().accessible_name == "登录密码", page.where)
        self.assertEqual(self.focused().get_attribute("aria-invalid"), "true")

        page.fill(短信验证码=code, 登录密码=firm.password, 确认密码=firm.password)
        page.pick("我已阅读并同意服务协议")
        page.press("注册")
        page.comes_to("首页")
        page.sees("注册成功，已为您登录。")
        page.follow("去完善基本信息")
        page.comes_to("基本信息")

    def test_the_keyboard_goes_through_the_form_in_its_order(self):
        self.page.the("field", ORDER[0]).click()
        names = []
        for _ in ORDER:
            names.append(" ".join(self.focused().accessible_name.split()))
            self.focused().send_keys(Keys.TAB)
        self.assertEqual(names, ORDER)

    def test_the_county_follows_the_city_and_the_city_the_province(self):
        page = self.page
        self.company.register()
        page.open("/profile/edit")
        page.fill(省="江苏省", 市="苏州市", 区县="昆山市")
        page.fill(省="浙江省")

        def cities_are_there():
            options = page.the("field", "市").find_elements("tag name", "option")
            return any(one.text == "杭州市" for one in options)
        waited(cities_are_there, page.where)
        page.fill(市="杭州市", 区县="西湖区")
        page.fill(法人姓名="陈青禾", 单位电话="0571-86501234", 单位地址="某路1号")
        page.press("确认更新")
        page.sees("基本信息已更新。")
        page.sees("浙江省杭州市西湖区")
