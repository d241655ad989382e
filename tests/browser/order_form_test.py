# What the order form says while somebody types, before anything is sent.
from selenium.webdriver.support.ui import Select

import books
from browser import DESKTOP, TELEPHONE
from company import ADDRESS, ORDER, Company
from journey import Journey
from page import waited


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

    def test_a_field_is_judged_and_put_right_when_it_is_left(self):
        page = self.page
        page.fill(身份证号="１１０１０５１９４９１２３１００２x", 手机号码="025-88886666")
        page.the("field", "经办人姓名").click()
        page.sees("固定电话收不到短信，请填写手机号。")
        waited(lambda: page.the("field", "身份证号").get_attribute("value") == "11010519491231002X", page.where)
        page.fill(手机号码="138 1234 5678")
        page.the("field", "经办人姓名").click()
        page.sees_no_more("固定电话收不到短信")
        waited(lambda: page.the("field", "手机号码").get_attribute("value") == "13812345678", page.where)

    def test_on_a_telephone_one_part_of_the_form_is_there_at_a_time(self):
        page = self.page
        self.company.browser.resize(TELEPHONE)
        self.addCleanup(self.company.browser.resize, DESKTOP)
        page.open("/orders/new")
        page.sees("第 1 步，共 5 步")
        self.assertFalse(page.has("field", "经办人姓名") or page.has("button", "上一步") or page.has("button", "保存"))
        page.fill(**ORDER)
        page.press("下一步")
        page.sees("第 2 步，共 5 步")
        page.fill(手机号码="138")
        self.assertFalse(page.has("field", "应用平台"))
        page.press("上一步")
        page.fill(业务类型="密码重置")
        page.sees("第 1 步，共 4 步")
        # What is missing is said once; a draft may be saved without it.
        page.press("下一步")
        page.sees("还有 1 项没有填写，再点“下一步”可以先跳过。")
        page.sees("请填写证书序列号。")
        page.press("下一步")
        page.sees("第 2 步，共 4 步")
        page.fill(身份证号="11010519491231002X")
        page.press("下一步")
        page.sees("第 3 步，共 4 步")
        page.press("下一步")
        page.sees("订单总额")
        page.press("保存")
        page.follow("手机号不正确，请填写 11 位的中国大陆手机号。")
        self.assertEqual(page.the("field", "手机号码"), page.driver.switch_to.active_element)

    def test_an_outlet_is_found_by_its_city_and_shown_with_its_address(self):
        self.page.pick("网点自取")
        self.page.fill(城市="苏州")
        outlets = [one.text for one in Select(self.page.the("field", "网点")).options[1:]]
        self.assertEqual([one for one in outlets if "苏州" not in one], [])
        self.page.fill(网点=outlets[0])
        self.page.sees("电话")
