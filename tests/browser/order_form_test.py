# What the order form says while somebody types, before anything is sent.
from selenium.webdriver.support.ui import Select

from company import ORDER, Company
from journey import Journey


class OrderForm(Journey):
    @classmethod
    def setUpClass(cls):
        cls.company = Company.settled()

    def setUp(self):
        self.page = self.company.page
        self.page.open("/orders/new")

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

    def test_an_outlet_is_found_by_its_city_and_shown_with_its_address(self):
        self.page.pick("网点自取")
        self.page.fill(城市="苏州")
        outlets = [one.text for one in Select(self.page.the("field", "网点")).options[1:]]
        self.assertEqual([one for one in outlets if "苏州" not in one], [])
        self.page.fill(网点=outlets[0])
        self.page.sees("电话")
