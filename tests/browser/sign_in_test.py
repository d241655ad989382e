# Strangers try a company's name, which everybody knows, until it is held back; the company gets in all the same.
import re

import outside
from company import Company, captcha_of
from journey import Journey

MOST_TRIES = 12  # the brake comes sooner


class SignIn(Journey):
    def test_strangers_at_its_name_do_not_lock_a_company_out(self):
        company = Company()
        company.register()
        firm, page = company.firm, company.page
        page.driver.delete_all_cookies()  # strangers have other browsers
        for _ in range(MOST_TRIES):
            page.open("/")
            page.fill(企业名称=firm.name, 登录密码="Guess-2026-Work", 验证码=captcha_of(page))
            page.press("登录")
            page.sees("请更正以下内容")
            if "登录失败的次数太多" in page.text():
                break
        page.sees("秒后再试。用短信验证码登录不必等待。")

        page.press("获取短信验证码")
        page.sees("验证码已发送到它的注册手机号")
        code = re.search(r"\d{6}", outside.text(firm.mobile, "登录验证码", seconds=90)["text"])[0]
        page.fill(登录密码=firm.password, 短信验证码=code)
        page.press("登录")
        page.comes_to("首页")

        # The browser is known now: no wait, and no code.
        page.press("退出")
        page.comes_to("登录")
        company.sign_in()
