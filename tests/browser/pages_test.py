# The main pages as such: on a telephone nothing sticks out, and everything that can be used has a name.
from browser import DESKTOP, TELEPHONE, browser
from company import Company
from desk_administrator import Administrator
from journey import Journey
from page import Page
from desk_operator import Operator

FOR_ALL = ("/", "/register", "/password/forgot", "/outlets", "/guide", "/agreement", "/desk/", "/nowhere")
FOR_COMPANY = ("/home", "/profile", "/profile/edit", "/invoice-info", "/contact", "/contact/edit", "/contact/mobile",
               "/orders", "/orders/new", "/orders/{no}", "/orders/{no}/edit", "/orders/{no}/history", "/invoices")
FOR_DESK = ("/desk/work", "/desk/trouble", "/desk/orders/{no}", "/desk/account", "/desk/account/password",
            "/desk/account/totp", "/desk/account/recovery-codes")
FOR_ADMINISTRATOR = ("/desk/staff", "/desk/staff/new", "/desk/staff/1")

# What lies outside the page's width and can be seen.
TOO_WIDE = """
const page = document.documentElement;
if (page.scrollWidth <= page.clientWidth) return [];
return Array.from(document.querySelectorAll("body *"))
    .filter((one) => one.getBoundingClientRect().right > page.clientWidth + 1)
    .map((one) => one.tagName + "." + one.className + " " + one.innerText.slice(0, 30)).slice(0, 5).concat("…");
"""
USED = """
return Array.from(document.querySelectorAll("input:not([type=hidden]), select, textarea, button, a[href], iframe, img"))
    .filter((one) => one.checkVisibility({checkOpacity: true, checkVisibilityCSS: true})
        && !one.closest("[aria-hidden=true]") && one.getAttribute("alt") !== "");
"""


class Pages(Journey):
    @classmethod
    def setUpClass(cls):
        cls.company = Company.settled()
        cls.number = cls.company.save_order()
        cls.company.upload_papers()
        cls.operator = Operator()
        cls.operator.be_at_desk()
        cls.administrator = Administrator()
        cls.administrator.be_at_desk()

    def tearDown(self):
        self.resize(DESKTOP)

    def resize(self, size):
        for name in ("visitor", "company", "operator", "administrator"):
            browser(name).resize(size)

    def each(self):
        """Every page in turn, as somebody who may see it."""
        visitor = Page(browser("visitor").driver)
        for paths, page in ((FOR_ALL, visitor), (FOR_COMPANY, self.company.page), (FOR_DESK, self.operator.page),
                            (FOR_ADMINISTRATOR, self.administrator.page)):
            for path in paths:
                with self.subTest(path=path):
                    page.open(path.format(no=self.number))
                    yield page

    def test_on_a_telephone_no_page_is_wider_than_the_screen(self):
        self.resize(TELEPHONE)
        for page in self.each():
            self.assertEqual(page.driver.execute_script(TOO_WIDE), [])

    def test_everything_that_can_be_used_has_a_name(self):
        for page in self.each():
            nameless = [one.get_attribute("outerHTML") for one in page.driver.execute_script(USED)
                        if not one.accessible_name.strip()]
            self.assertEqual(nameless, [])

    def test_every_page_has_one_main_heading(self):
        for page in self.each():
            headings = page.driver.execute_script(
                "return Array.from(document.querySelectorAll('h1'), (one) => one.innerText.trim())")
            self.assertEqual(len(headings), 1, headings)
