# Story: an administrator takes a platform in, sets a price for later and sees what an order will cost.
from desk_administrator import Administrator
from journey import Journey


class Prices(Journey):
    def test_a_platform_is_added_and_a_future_price_is_set_and_seen_in_the_preview(self):
        administrator = Administrator()
        administrator.be_at_desk()
        page = administrator.page
        page.open("/desk/platforms")
        page.comes_to("平台")
        page.fill(代码="yangzhou", 平台名称="扬州市公共资源交易平台", 序号="77")
        page.pick("新办")
        page.press("新增")
        page.comes_to("扬州市公共资源交易平台")
        page.sees("平台已新增。")
        page.sees("办理业务：新办")

        page.open("/desk/prices")
        page.row("新办 数字证书 1 年").follow("调整 新办 数字证书 1 年")
        page.comes_to("设定价格")
        page.fill(生效日期="2099-01-01", 单价="230.50")
        page.press("核对")
        page.comes_to("核对价格")
        page.sees("单价：230.50")
        page.press("确认")
        page.sees("价格已设定，从生效日期起按它计算。")

        page.follow("费用试算")
        page.comes_to("费用试算")
        page.fill(日期="2099-01-01", 业务类型="新办", 证书数量="2", 有效期="1")
        page.press("试算")
        page.row("¥230.50").sees("¥461.00")
        page.comes_to("今天")
