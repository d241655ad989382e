# The pages as such: on a telephone nothing sticks out, and what programs know of accessibility and HTML they find in order.
import checkers
from browser import DESKTOP, TELEPHONE, browser
from company import Company
from desk_administrator import Administrator
from desk_operator import Operator
from journey import Journey
from many_orders import paid_orders
from page import Page

FOR_ALL = ("/", "/register", "/password/forgot", "/outlets", "/guide", "/agreement", "/desk/", "/nowhere")
FOR_COMPANY = ("/home", "/profile", "/profile/edit", "/invoice-info", "/contact", "/contact/edit", "/contact/mobile",
               "/orders", "/orders/new", "/orders/{no}", "/orders/{no}/edit", "/orders/{no}/history", "/invoices")
FOR_DESK = ("/desk/work", "/desk/trouble", "/desk/orders/{paid}", "/desk/mentions", "/desk/parcels", "/desk/companies",
            "/desk/companies?q=%E5%85%AC%E5%8F%B8", "/desk/search?q=20", "/desk/account", "/desk/account/password",
            "/desk/account/totp", "/desk/account/recovery-codes")
FOR_ADMINISTRATOR = ("/desk/staff", "/desk/staff/new", "/desk/staff/1", "/desk/papers", "/desk/holidays", "/desk/money",
                     "/desk/audit", "/desk/figures", "/desk/figures?by=operator", "/desk/outlets", "/desk/outlets/1",
                     "/desk/platforms", "/desk/platforms/1", "/desk/prices", "/desk/prices/new", "/desk/prices/quote",
                     "/desk/reasons", "/desk/reasons/1", "/desk/agreements", "/desk/agreements/1", "/desk/agreements/new",
                     "/desk/notices")

# What lies outside the page's width and can be seen.
TOO_WIDE = """
const page = document.documentElement;
if (page.scrollWidth <= page.clientWidth) return [];
return Array.from(document.querySelectorAll("body *"))
    .filter((one) => one.getBoundingClientRect().right > page.clientWidth + 1)
    .map((one) => one.tagName + "." + one.className + " " + one.innerText.slice(0, 30)).slice(0, 5).concat("…");
"""


class Pages(Journey):
    @classmethod
    def setUpClass(cls):
        cls.company = Company.settled()
        cls.number = cls.company.save_order()
        cls.company.upload_papers()
        cls.paid, = paid_orders(cls.company, 1)
        cls.operator = Operator.in_charge_of(cls.paid)
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
                page.open(path.format(no=self.number, paid=self.paid))
                yield path, page

    def test_on_a_telephone_no_page_is_wider_than_the_screen(self):
        self.resize(TELEPHONE)
        self.assertEqual({path: found for path, page in self.each()
                          if (found := page.driver.execute_script(TOO_WIDE))}, {})

    def test_each_page_has_one_main_heading_valid_html_and_is_there_for_everybody(self):
        wrong, sources = {}, {}
        for path, page in self.each():
            headings = page.driver.execute_script(
                "return Array.from(document.querySelectorAll('h1'), (one) => one.innerText.trim())")
            faults = checkers.axe_faults(page.driver) + (["headings: %s" % headings] if len(headings) != 1 else [])
            if faults:
                wrong[path] = faults
            sources[path] = checkers.source(page.driver)
        self.assertEqual({**wrong, **checkers.html_faults(sources)}, {})
