# What the order form says while somebody types, before anything is sent.
from selenium.webdriver.support.ui import Select

import books
from company import ADDRESS, ORDER, Company
from journey import Journey


class OrderForm(Journey):
    @classmethod
    def setUpClass(cls):
        cls.company = Company.settled()

    def setUp(self):
        self.page = self.company.page
        self.page.open("/orders/new")
        if self.page.has("button", "不要了"):  # what the test before has typed
            self.page.press("不要了")
            self.page.sees_no_more("已经恢复")

    def test_the_total_follows_what_is_typed(self):
        self.page.fill(**ORDER)
        self.page.sees("¥500.00")
        self.page.fill(证书数量="3")
        self.page.sees("¥700.00")

    def test_more_seals_than_certificates_are_said_at_once(self):
        self.page.fill(证书数量="1", 签章数量="3")
        self.page.sees("签章数量（3）不能大于证书数量（1）")
        self.page.fill(证书数量="3")
        self.page.sees_no_more("签章数量（3）不能大于证书数量（1）")

    def test_a_business_type_shows_only_what_it_needs(self):
        self.page.fill(业务类型="密码重置")
        self.page.the("field", "证书序列号")
        self.assertFalse(self.page.has("field", "证书数量"))
        self.assertFalse(self.page.has("field", "签章数量"))
        self.assertFalse(self.page.has("choice", "网点自取"))

    def test_what_was_typed_is_there_again_until_it_is_saved(self):
        page = self.page
        id_before = page.the("field", "身份证号").get_attribute("value")  # of the company's last order
        page.fill(**ORDER)
        page.fill(备注="请尽快办理。", 经办人姓名="王小明", 身份证号="11010519491231002X", 手机号码="123")
        page.pick("网点自取")
        books.let_sessions_lapse(self.company.firm.name)
        page.press("保存")
        page.comes_to("登录")
        self.company.sign_in()
        page.open("/orders/new")
        page.sees("填写、还没有保存的内容已经恢复。")
        self.assertEqual([page.the("field", label).get_attribute("value") for label in ("备注", "经办人姓名", "身份证号")],
                         ["请尽快办理。", "王小明", id_before])
        self.assertTrue(page.the("choice", "网点自取").is_selected())
        page.sees("¥500.00")
        page.press("保存")
        page.sees("请更正以下内容")
        page.sees_no_more("已经恢复")
        page.pick("快递到付")
        page.fill(身份证号="11010519491231002X", 手机号码=self.company.firm.mobile, 回寄收件地址=ADDRESS)
        page.press("保存")
        page.sees("订单已保存。")
        page.open("/orders/new")
        self.assertFalse(page.has("button", "不要了"))

        page.fill(备注="请尽快办理。")
        page.press("退出")
        page.comes_to("登录")
        self.company.sign_in()
        page.open("/orders/new")
        self.assertFalse(page.has("button", "不要了"))

    def test_an_outlet_is_found_by_its_city_and_shown_with_its_address(self):
        self.page.pick("网点自取")
        self.page.fill(城市="苏州")
        outlets = [one.text for one in Select(self.page.the("field", "网点")).options[1:]]
        self.assertEqual([one for one in outlets if "苏州" not in one], [])
        self.page.fill(网点=outlets[0])
        self.page.sees("电话")
