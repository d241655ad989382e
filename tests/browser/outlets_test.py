# Somebody who has no account looks for the outlet to go to.
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from browser import browser
from journey import Journey
from page import Page


class Outlets(Journey):
    def setUp(self):
        self.page = Page(browser("visitor").driver)
        self.page.open("/outlets")

    def names(self):
        return [one.text for one in self.page.driver.find_elements("css selector", "tbody th")]

    def counties(self):
        return [one.text for one in Select(self.page.the("field", "所在区县")).options[1:]]

    def test_the_nearest_one_comes_first(self):
        self.page.fill(所在城市="苏州市")
        self.assertIn("太仓市", self.counties())
        self.assertNotIn("江阴市", self.counties())
        self.page.fill(所在区县="太仓市")
        self.page.press("查询")
        self.page.sees("按到苏州市太仓市的直线距离排列")
        self.assertEqual(len(self.names()), 22)
        self.assertEqual(self.names()[0], "苏州太仓行审中心")
        self.assertEqual(self.names()[-1], "徐州公共资源")

    def test_another_city_forgets_the_county(self):
        self.page.fill(所在城市="苏州市", 所在区县="太仓市")
        self.page.fill(所在城市="徐州市")
        self.assertEqual(Select(self.page.the("field", "所在区县")).first_selected_option.text, "不选")
        self.assertIn("鼓楼区", self.counties())

    def test_a_city_on_the_map_leads_to_its_outlets(self):
        self.page.follow("苏州 6 个网点")
        self.page.sees("共 6 个网点")
        self.assertIn("苏州分公司", self.names())

    def test_the_map_is_used_by_keys(self):
        self.page.driver.execute_script("arguments[0].focus()", self.page.the("link", "泰州 1 个网点"))
        self.page.keys(Keys.ENTER)
        self.page.sees("共 1 个网点")
        self.assertEqual(self.names(), ["泰州公共资源"])

    def test_address_and_telephone_are_copied_each_by_itself(self):
        row = self.page.row("泰州公共资源")
        row.press("复制电话")
        row.sees("已复制")
        row.sees_no_more("已复制")
        row.press("复制地址")
        row.sees("已复制")

    def test_on_paper_there_is_the_list_alone(self):
        self.page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        try:
            self.page.sees("泰州市海陵区海陵南路306号")
            for gone in ("查找网点", "复制", "示意图", "操作"):
                self.assertNotIn(gone, self.page.text())
        finally:
            self.page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
