# Every page there is, in the browser of somebody who may see it, of a company that has been through all of it.
import outside
import programs
from browser import DESKTOP, browser
from company import Company
from desk_administrator import Administrator
from desk_operator import Operator
from journey import Journey
from key_tool import KeyTool
from many_orders import paid_orders
from page import Page

FOR_ALL = ("/", "/register", "/password/forgot", "/progress", "/outlets", "/outlets?city=%E8%8B%8F%E5%B7%9E%E5%B8%82",
           "/outlets?county=%E5%A4%AA%E4%BB%93%E5%B8%82", "/guide", "/guide/style", "/agreement", "/desk/", "/nowhere", "/renewal")
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
FOR_OUTLET = ("/desk/outlet", "/desk/outlet/day", "/desk/account")
FOR_AUDITOR = ("/desk/work", "/desk/trouble", "/desk/orders/{paid}", "/desk/certificates", "/desk/companies", "/desk/staff", "/desk/money",
               "/desk/audit", "/desk/figures", "/desk/account")


class EveryPage(Journey):
    SEEN = ((FOR_ALL, "visitor"), (FOR_COMPANY, "company"), (FOR_DESK, "operator"), (FOR_ADMINISTRATOR, "administrator"))

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
        for _, name in self.SEEN:
            browser(name).resize(DESKTOP)

    def each(self):
        """Every page in turn, in the browser of somebody who may see it."""
        for paths, name in self.SEEN:
            for path in paths:
                shown = path.format(no=self.number, paid=self.paid, invoiced=self.invoiced,
                                    certificate=self.certificate)
                Page(browser(name).driver).open(shown)
                yield path, browser(name)


# In every role.
EVERYBODY = EveryPage.SEEN + ((("/orders/{invoiced}", "/orders/{invoiced}/history"), "company"), (FOR_OUTLET, "outlet"),
                              (FOR_AUDITOR, "auditor"))
