# The pages as such: on a telephone nothing sticks out, and what programs know of accessibility and HTML they find in order.
import checkers
import outside
import programs
from browser import DESKTOP, TELEPHONE, browser
from company import Company
from desk_administrator import Administrator
from desk_operator import Operator
from journey import Journey
from key_tool import KeyTool
from many_orders import paid_orders
from page import Page

FOR_ALL = ("/", "/register", "/password/forgot", "/progress", "/outlets", "/outlets?city=%E8%8B%8F%E5%B7%9E%E5%B8%82",
           "/outlets?county=%E5%A4%AA%E4%BB%93%E5%B8%82", "/guide", "/agreement", "/desk/", "/nowhere", "/renewal")
FOR_COMPANY = ("/home", "/profile", "/profile/edit", "/invoice-info", "/contact", "/contact/edit", "/contact/archive",
               "/contact/deletion", "/contact/mail",
               "/contact/mobile", "/orders", "/orders/new", "/orders/{no}", "/orders/{no}/edit", "/orders/{no}/history", "/invoices",
               "/invoices/{invoiced}", "/invoices/{invoiced}/reissue",
               "/certificates", "{certificate}")
FOR_DESK = ("/desk/work", "/desk/trouble", "/desk/orders/{paid}", "/desk/orders/{invoiced}/reissue", "/desk/mentions", "/desk/parcels", "/desk/companies",
            "/desk/companies?q=%E5%85%AC%E5%8F%B8", "/desk/search?q=20", "/desk/account", "/desk/account/password",
            "/desk/account/totp", "/desk/account/recovery-codes", "/desk/certificates", "/desk/certificates/batch", "/desk{certificate}",
            "/desk/orders/{paid}/certificates")
FOR_ADMINISTRATOR = ("/desk/staff", "/desk/staff/new", "/desk/staff/1", "/desk/papers", "/desk/papers/1",
                     "/desk/holidays", "/desk/money", "/desk/audit", "/desk/figures", "/desk/figures?by=operator",
                     "/desk/outlets", "/desk/outlets/1", "/desk/platforms", "/desk/platforms/1", "/desk/prices",
                     "/desk/prices/new", "/desk/prices/quote", "/desk/reasons", "/desk/reasons/1", "/desk/agreements",
                     "/desk/agreements/1", "/desk/agreements/new", "/desk/notices", "/desk/settings",
                     "/desk/profiles", "/desk/profiles/1", "/desk/profiles/new?kind=sm2", "/desk/texts")

# What lies outside the page's width and can be seen.
TOO_WIDE = """
const page = document.documentElement;
if (page.scrollWidth <= page.clientWidth) return [];
return Array.from(document.querySelectorAll("body *"))
    .filter((one) => one.getBoundingClientRect().right > page.clientWidth + 1)
    .map((one) => one.tagName + "." + one.className + " " + one.innerText.slice(0, 30)).slice(0, 5).concat("…");
"""

# Whether all that stands in the head of the page stands side by side, each whole word of the navigation in its place.
IN_ONE_LINE = """
const boxes = (selector) => Array.from(document.querySelectorAll(selector), (one) => one.getBoundingClientRect());
const side_by_side = (all) => all.every((one, i) => i === 0 || (one.left >= all[i - 1].right - 1
    && one.top < all[0].bottom && one.bottom > all[0].top));
return side_by_side(boxes("header.top .wrap > *")) && side_by_side(boxes("header.top nav > a"))
    && boxes("header.top nav > a").every((one) => one.height < 45);
"""


class Pages(Journey):
    @classmethod
    def setUpClass(cls):
        cls.company = Company.settled()
        cls.invoiced, = paid_orders(cls.company, 1)
        Operator.in_charge_of(cls.invoiced).approve("顺丰速运", "SF1234567890123")
        outside.mail(cls.company.firm.email, "电子发票", cls.invoiced)
        cls.without_certificates = staticmethod(programs.configure_web("certificates = on"))
        cls.number = cls.company.save_order()
        cls.company.upload_papers()
        cls.paid, = paid_orders(cls.company, 1)
        cls.operator = Operator.in_charge_of(cls.paid)
        cls.administrator = Administrator()
        cls.administrator.be_at_desk()
        cls.administrator.has_certificates_made_by(1)
        serial = cls.operator.make_certificate(cls.paid, cls.company.firm.name, KeyTool())
        cls.company.page.open("/certificates")
        cls.company.page.row(serial).follow("证书详情")
        cls.company.page.comes_to("证书详情")
        cls.certificate = cls.company.page.path().removeprefix("/cakey")

    @classmethod
    def tearDownClass(cls):
        cls.without_certificates()

    def tearDown(self):
        for name in ("visitor", "company", "operator", "administrator"):
            browser(name).resize(DESKTOP)

    def each(self):
        """Every page in turn, in the browser of somebody who may see it."""
        for paths, name in ((FOR_ALL, "visitor"), (FOR_COMPANY, "company"), (FOR_DESK, "operator"),
                            (FOR_ADMINISTRATOR, "administrator")):
            for path in paths:
                shown = path.format(no=self.number, paid=self.paid, invoiced=self.invoiced,
                                    certificate=self.certificate)
                Page(browser(name).driver).open(shown)
                yield path, browser(name)

    def test_the_desks_head_is_one_line_for_whoever_sees_most(self):
        for name in ("operator", "administrator"):
            shown = browser(name)
            shown.resize(DESKTOP)
            Page(shown.driver).open("/desk/trouble")
            self.assertTrue(shown.driver.execute_script(IN_ONE_LINE), name)
            self.assertEqual(shown.driver.execute_script(TOO_WIDE), [], name)

    def test_each_page_has_one_main_heading_and_valid_html_is_there_for_everybody_and_fits_a_telephone(self):
        wrong, sources = {}, {}
        for path, shown in self.each():
            headings = shown.driver.execute_script(
                "return Array.from(document.querySelectorAll('h1'), (one) => one.innerText.trim())")
            faults = checkers.axe_faults(shown.driver) + (["headings: %s" % headings] if len(headings) != 1 else [])
            sources[path] = checkers.source(shown.driver)
            shown.resize(TELEPHONE)
            faults += ["too wide for a telephone: %s" % one for one in shown.driver.execute_script(TOO_WIDE)]
            shown.resize(DESKTOP)
            if faults:
                wrong[path] = faults
        self.assertEqual({**wrong, **checkers.html_faults(sources)}, {})
