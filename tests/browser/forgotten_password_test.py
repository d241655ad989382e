# A forgotten password: the dialog, a one-time password by SMS, a new password of one's own.
import re

import outside
from company import Company, captcha_of
from journey import Journey

FRESH = "Maple-2027-Snow"


class ForgottenPassword(Journey):
    def test_a_one_time_password_opens_the_way_to_a_new_one(self):
        company = Company()
        firm, page = company.firm, company.page
        company.register()
        company.sign_out()

        page.press("忘记密码？")
        dialog = page.dialog("找回密码")
        dialog.fill(企业名称=firm.name, 验证码=captcha_of(page))
        dialog.press("确定")
        page.comes_to("设置新密码")
        page.sees("如果这个企业已经注册，一次性密码已发送到它的注册手机号")
        text = outside.text(firm.mobile, "一次性密码")["text"]
        one_time = re.search(r"一次性密码为(\S{10})，", text)[1]

        # It is no password: it signs nobody in, and the old one goes on working.
        company.sign_in()
        page.press("退出")
        page.sees("已退出。")
        page.open("/password/new")
        page.fill(企业名称=firm.name, 一次性密码=one_time, 新密码=FRESH, 确认密码="Maple-2027-Rain")
        page.press("确定")
        page.sees("两次填写的密码不一致，请重新填写。")
        self.assertEqual(page.the("field", "企业名称").get_attribute("value"), firm.name)
        page.fill(一次性密码=one_time, 新密码=FRESH, 确认密码=FRESH)
        page.press("确定")
        page.sees("密码已更新，请用新密码登录。")

        firm.password = FRESH
        company.sign_in()

    def test_a_name_that_nobody_has_gets_the_same_answer(self):
        company = Company()
        page = company.page
        page.open("/")
        page.press("忘记密码？")
        dialog = page.dialog("找回密码")
        dialog.fill(企业名称=company.firm.name, 验证码=captcha_of(page))
        dialog.press("确定")
        page.comes_to("设置新密码")
        page.sees("如果这个企业已经注册，一次性密码已发送到它的注册手机号")
