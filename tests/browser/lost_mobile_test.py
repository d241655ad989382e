# A company has lost its telephone: it asks the desk with papers, and proves the new number.
import re

import firms
import outside
import paperwork
from company import Company
from journey import Journey
from desk_operator import Operator


class LostMobile(Journey):
    def test_a_lost_mobile_is_replaced_with_papers_at_the_desk(self):
        company = Company()
        firm, page = company.firm, company.page
        company.register()
        fresh = firms.mobile()

        page.follow("用户信息")
        page.follow("更换手机号")
        page.follow("申请柜台办理")
        page.comes_to("申请柜台办理")
        page.fill(新手机号=fresh, 盖章申请书=paperwork.stamped_form(company.browser, "letter.pdf"),
                  营业执照=paperwork.licence(company.browser, firm), 登录密码=firm.password)
        page.press("提交申请")
        page.comes_to("更换手机号")
        page.sees("正在等待核对材料")
        self.assertIn(fresh[:3] + "****" + fresh[-4:], outside.text(firm.mobile, "申请将联系方式更换")["text"])

        operator = Operator()
        desk = operator.page
        operator.be_at_desk()
        desk.open("/desk/trouble")
        desk.row(firm.name).follow("核对材料")
        desk.comes_to("企业申请")
        desk.sees(fresh)
        desk.the("picture", "盖章申请书，第 1 页")
        desk.the("picture", "营业执照")
        desk.press("许可更换")
        desk.sees("已许可，企业可以在 72 小时内")

        page.open("/contact/mobile")
        page.sees("不需要原手机号的验证码")
        page.press("获取验证码（新手机号）")
        code = re.search(r"\d{6}", outside.text(fresh, "更换联系方式")["text"])[0]
        page.fill(新手机号的验证码=code, 登录密码=firm.password)
        page.press("确认更换")
        page.comes_to("用户信息")
        page.sees(fresh)
        self.assertTrue(outside.text(firm.mobile, "联系方式已更换"))
