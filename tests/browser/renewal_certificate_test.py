# A certificate that ends soon signs its company in and is renewed without papers: by the real nginx, which asks for it at a port of
# its own. The handshake is Python's, as the browser here has no token; all that follows is in the browser.
import http.client
import os
import re
import ssl
import tempfile
from urllib.parse import urlencode, urlsplit

import checkers
import programs
from company import Company
from desk_administrator import Administrator
from desk_operator import Operator
from journey import Journey
from key_tool import KeyTool
from many_orders import paid_orders
from portal import COMPANY_COOKIE

DOOR = urlsplit(os.environ["CERTIFICATE_URL"])
SITE = urlsplit(os.environ["CAKEY_URL"])


class Visit:
    """A program at a port, with that key and certificate or with none."""

    def __init__(self, url, identity=None):
        context = ssl.create_default_context(cafile=os.environ["CAKEY_CA"])
        if identity:
            with tempfile.NamedTemporaryFile("w", suffix=".pem") as file:
                file.write(identity)
                file.flush()
                context.load_cert_chain(file.name)
        self._connection = http.client.HTTPSConnection(url.hostname, url.port, timeout=20, context=context)
        self.cookies = {}

    def ask(self, method, path, fields=None, headers={}):
        headers = {"Cookie": "; ".join("%s=%s" % one for one in self.cookies.items()), **headers}
        body = None
        if fields is not None:
            body = urlencode(fields)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self._connection.request(method, path, body, headers)
        answer = self._connection.getresponse()
        text = answer.read().decode()
        for line in answer.headers.get_all("Set-Cookie", []):
            name, _, value = line.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer, text

    def close(self):
        self._connection.close()


class Renewal(Journey):
    @classmethod
    def setUpClass(cls):
        cls.without = staticmethod(programs.configure_web("certificates = on\ncertificate_driver = by_hand"))

    @classmethod
    def tearDownClass(cls):
        cls.without()

    def visit(self, url, identity=None):
        visit = Visit(url, identity)
        self.addCleanup(visit.close)
        return visit

    def test_who_signs_in_with_a_certificate_that_ends_soon_confirms_and_pays(self):
        company = Company.settled()
        number, = paid_orders(company, 1)
        administrator = Administrator()
        administrator.be_at_desk()
        administrator.has_certificates_made_by(1)
        tool = KeyTool(days=60)
        operator = Operator.in_charge_of(number)
        serial = operator.make_certificate(number, company.firm.name, tool)
        operator.open_order(number)
        operator.approve("顺丰速运", "SF1234567890123")

        # A browser without a certificate is told so, and led back.
        page = company.page
        page.press("退出")
        page.follow("用证书登录办理延期")
        page.sees("没有收到证书")
        page.follow("用密码登录")
        page.comes_to("登录")

        visit = self.visit(DOOR, tool.identity())
        _, text = visit.ask("GET", "/cakey/renewal")
        self.assertIn(serial, text)
        csrf = re.search(r'name="csrf" value="([^"]+)"', text)[1]
        answer, _ = visit.ask("POST", "/cakey/renewal/session", {"csrf": csrf})
        self.assertEqual(answer.status, 303)
        there = answer.headers["Location"]
        self.assertEqual(urlsplit(there).netloc, SITE.netloc)

        page.driver.delete_all_cookies()
        page.driver.add_cookie({"name": COMPANY_COOKIE, "value": visit.cookies[COMPANY_COOKIE], "secure": True, "path": "/"})
        page.driver.get(there)
        page.comes_to("证书延期")
        page.sees(serial)
        self.assertEqual(checkers.faults(page.driver), [])
        # Nothing else is open to that session.
        page.follow("用户信息")
        page.comes_to("证书延期")
        page.fill(有效期="1 年，¥150.00")
        page.pick("没有待开标的投标")
        page.press("确认延期")
        page.comes_to("订单支付")
        renewal = re.search(r"/orders/([0-9A-Z]+)/pay", page.path())[1]
        company.page.open("/orders/" + renewal)
        company.pay(renewal)

        operator = Operator.in_charge_of(renewal)
        operator.page.sees("不需要材料：企业于")
        operator.page.sees(serial)

    def test_only_that_port_asks_and_only_the_handshake_counts(self):
        stranger = KeyTool(days=60)
        stranger.certificate("陌生公司")
        _, text = self.visit(DOOR, stranger.identity()).ask("GET", "/cakey/renewal")
        self.assertIn("这个证书不是本系统签发的", text)
        # Not even for one that has ended has nginx a word of its own.
        ended = KeyTool(days=-1 / 48)
        ended.certificate("陌生公司")
        answer, text = self.visit(DOOR, ended.identity()).ask("GET", "/cakey/renewal")
        self.assertEqual(answer.status, 200)
        self.assertIn("这个证书不是本系统签发的", text)
        forged = {"Cakey-Client-Certificate": "x", "Cakey_Client_Certificate": "x", "SSL-Client-Cert": "x"}
        for url in (DOOR, SITE):
            _, text = self.visit(url).ask("GET", "/cakey/renewal", headers=forged)
            self.assertIn("没有收到证书", text)
        # The site's own port asks nobody, whoever has one.
        _, text = self.visit(SITE, stranger.identity()).ask("GET", "/cakey/renewal")
        self.assertIn("没有收到证书", text)
        # All else is at the site.
        answer, _ = self.visit(DOOR).ask("GET", "/cakey/home")
        self.assertEqual(answer.headers["Location"], "https://%s/cakey/home" % SITE.netloc)
