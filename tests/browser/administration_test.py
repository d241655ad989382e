# Story: an administrator announces that the counter is closed, and publishes a new agreement; a company reads both.
import datetime

from company import Company
from desk_administrator import Administrator
from journey import Journey

CHINA = datetime.timezone(datetime.timedelta(hours=8))


class Administration(Journey):
    def test_a_company_reads_what_an_administrator_announced_and_the_agreement_that_comes(self):
        today = datetime.datetime.now(CHINA).date()
        administrator = Administrator()
        administrator.be_at_desk()
        page = administrator.page
        page.follow("管理")
        page.follow("公告")
        page.comes_to("公告")
        page.fill(内容="元旦放假三天，订单节后审核", 开始日期=today.isoformat(),
                  结束日期=(today + datetime.timedelta(days=3)).isoformat())
        page.press("新增")
        page.sees("公告已新增。")
        page.row("元旦放假三天").sees("显示中")

        page.follow("协议")
        page.follow("公布新版本")
        page.comes_to("公布新版本")
        page.fill(名称="国信CA数字证书服务协议（修订）")
        page.press("公布")
        page.dialog("公布第 2 版协议吗？").press("确定公布")
        page.sees("新版本已公布，企业可以在协议页看到。")
        page.sees("已公布")

        company = Company.settled()
        reader = company.page
        reader.open("/home")
        reader.sees("元旦放假三天，订单节后审核")
        reader.sees("服务协议第 2 版已公布")
        reader.follow("查看第 2 版")
        reader.comes_to("国信CA数字证书服务协议（修订）")
        reader.sees("这一版还没有生效")
        reader.follow("第 1 版（现在生效）")
        reader.sees("已公布，自")
