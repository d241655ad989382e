# 「用户手册」: what it shows is what there is, and it is found, read and printed.
import base64
import json
import os
import re

from browser import DESKTOP, browser
from guide_story import steps, text_of
from journey import Journey
from page import Page, waited

SAID = os.path.join(os.path.dirname(__file__), "../../views/assets/guide/said.json")
PICTURES = """
return Array.from(document.querySelectorAll(".walk img"), (one) =>
    [one.src.match(/guide\\/(\\w+)\\.webp/)[1], one.complete
     && [one.naturalWidth, one.naturalHeight].join() === [one.getAttribute("width"), one.getAttribute("height")].join()]);
"""
COME = "return Array.from(document.querySelectorAll('.walk img')).every((one) => one.complete)"


class Guide(Journey):
    def setUp(self):
        self.shown = browser("visitor")
        self.page = Page(self.shown.driver)
        self.page.open("/guide")

    # Else they are taken anew by ./dev guide.
    def test_its_pictures_say_what_the_pages_say(self):
        with open(SAID, encoding="utf-8") as file:
            said = json.load(file)
        found = {}
        for name, shown, selector in steps():
            shown.loaded()
            found[name] = text_of(shown.driver, selector)
        shown.resize(DESKTOP)
        self.assertEqual(found, said)
        self.shown.driver.execute_script("document.querySelectorAll('.walk img').forEach((one) => { one.loading = 'eager'; })")
        waited(lambda: self.shown.driver.execute_script(COME), lambda: "the pictures do not come")
        self.assertEqual(self.shown.driver.execute_script(PICTURES), [[name, True] for name in said])

    def test_what_is_looked_for_stays_and_the_rest_goes_away(self):
        page = self.page
        page.fill(在手册中查找="专票")
        page.sees("找到 1 处。")
        page.sees("一般纳税人需要专票时")
        self.assertFalse(page.has("heading", "注册与登录"))
        page.fill(在手册中查找="签章 数量")
        page.sees("证书数量填 2，签章数量填 1")
        page.fill(在手册中查找="火星")
        page.sees("没有找到，请换一个词")
        page.the("field", "在手册中查找").clear()
        page.the("field", "在手册中查找").send_keys("审")
        page.sees("审核要多久？")

    def test_it_is_printed_with_all_of_its_pictures(self):
        printed = base64.b64decode(self.shown.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"])
        self.assertGreaterEqual(len(re.findall(rb"/Subtype\s*/Image", printed)), 10)
