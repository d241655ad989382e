# Story: an administrator takes on an operator, who sets up and signs in, and is thrown out the day he leaves.
import re

import books
import totp
from browser import browser
from company import captcha_of
from desk_administrator import Administrator
from journey import Journey
from page import Page

PASSWORD = "Ledger-2026-Harbour"


class Staff(Journey):
    def test_an_operator_is_taken_on_sets_up_signs_in_and_is_thrown_out(self):
        administrator = Administrator()
        administrator.be_at_desk()
        page = administrator.page
        page.open("/desk/staff")
        page.press("新建人员")
        page.comes_to("新建人员")
        page.fill(用户名="qian", 姓名="钱新", 角色="操作员")
        page.press("建立账号")
        page.comes_to("设置链接")
        link = re.search(r"https://\S+/desk/setup/\S+", page.text())[0]
        page.open("/desk/staff")
        page.row("qian").sees("待设置")

        newcomer = Page(browser("newcomer").driver)
        newcomer.driver.get(link)
        newcomer.comes_to("设置账号")
        newcomer.sees("钱新")
        secret = re.search(r"[A-Z2-7]{4}(-[A-Z2-7]{4}){7}", newcomer.text())[0].replace("-", "")
        newcomer.fill(新密码=PASSWORD, 确认密码=PASSWORD, 动态口令=totp.fresh_code(secret, 0))
        newcomer.press("完成设置")
        newcomer.comes_to("恢复码")
        codes = re.findall(r"\b[A-Z2-7]{4}(?:-[A-Z2-7]{4}){3}\b", newcomer.text())
        self.assertEqual(len(set(codes)), 10)

        newcomer.follow("去登录")
        newcomer.comes_to("登录")
        newcomer.fill(用户名="qian", 登录密码=PASSWORD, 验证码=captcha_of(newcomer), 动态口令=codes[0])
        newcomer.press("登录")
        newcomer.comes_to("待办")
        newcomer.follow("我的账号")
        newcomer.comes_to("我的账号")
        newcomer.sees("还有 9 个")
        newcomer.row("恢复码").sees("Chrome")

        page.open("/desk/staff")
        page.row("qian").follow("查看")
        page.comes_to("人员")
        page.press("停用账号")
        page.dialog("停用账号？").press("确定停用")
        page.sees("账号已停用，所有登录已退出。")
        newcomer.open("/desk/work")
        newcomer.comes_to("登录")
        newcomer.fill(用户名="qian", 登录密码=PASSWORD, 验证码=captcha_of(newcomer), 动态口令=codes[1])
        newcomer.press("登录")
        newcomer.sees("用户名、登录密码或动态口令不正确")
        events = books.ask("select string_agg(event, ' ' order by id) from audit_lines where subject ="
                           " 'staff:' || (select id from staff where username = 'qian')")
        self.assertEqual(events[0][0], "staff_created staff_set_up staff_disabled")
