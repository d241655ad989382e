# Story: a member of staff adds a security key, signs in by touching it, and touches it again before a name changes.
import os

import books
from company import Company, captcha_of
from desk_operator import Operator
from journey import Journey
from selenium.webdriver.common.virtual_authenticator import VirtualAuthenticatorOptions


class SecurityKey(Journey):
    def test_a_security_key_stands_for_the_one_time_code(self):
        company = Company()
        company.register()
        operator = Operator()
        operator.be_at_desk()
        page, name = operator.page, os.environ["OPERATOR_USER"]
        options = VirtualAuthenticatorOptions()
        options.transport = VirtualAuthenticatorOptions.Transport.USB
        options.has_resident_key = True
        options.has_user_verification = True
        options.is_user_verified = True
        page.driver.add_virtual_authenticator(options)
        page.open("/desk/account")
        page.follow("添加安全密钥")
        page.comes_to("添加安全密钥")
        page.fill(名称="测试密钥", 当前密码=os.environ["OPERATOR_PASSWORD"])
        page.press("添加")
        page.comes_to("我的账号")
        page.sees("安全密钥已添加")
        page.sees("还没有使用过")

        page.press("退出")
        page.comes_to("登录")
        before = books.last_totp_step(name)
        page.fill(用户名=name, 登录密码=os.environ["OPERATOR_PASSWORD"], 验证码=captcha_of(page))
        page.press("用安全密钥登录")
        page.comes_to("待办")
        self.assertEqual(books.last_totp_step(name), before)
        page.follow("我的账号")
        page.comes_to("我的账号")
        page.sees("最近使用")

        # What was typed is there when the key was touched: then it is looked at, and what is missing is said.
        page.open("/desk/companies/%s/name"
                  % books.ask("select id from companies where name = :'name'", name=company.firm.name)[0][0])
        page.comes_to("变更名称或代码")
        books.let_confirmation_lapse(name)
        page.fill(企业名称="改名后的公司")
        page.press("提出变更")
        page.comes_to("请先验证")
        page.press("验证并提交")
        page.comes_to("变更名称或代码")
        page.sees("请更正以下内容")
        self.assertEqual(page.the("field", "企业名称").get_attribute("value"), "改名后的公司")
        self.assertEqual(books.last_totp_step(name), before)

        page.open("/desk/account")
        page.press("移除测试密钥")
        page.dialog("移除安全密钥？").press("确定移除")
        page.sees("安全密钥已移除")
        self.assertFalse(page.has("button", "移除测试密钥"))
