# A certificate from its request to its renewal: made at the desk before the parcel goes, seen by its company, renewed.
import programs
from company import Company
from desk_administrator import Administrator
from desk_operator import Operator
from journey import Journey
from key_tool import KeyTool
from many_orders import paid_orders


class Certificates(Journey):
    @classmethod
    def setUpClass(cls):
        cls.without = staticmethod(programs.configure_web("certificates = on\ncertificate_driver = by_hand"))

    @classmethod
    def tearDownClass(cls):
        cls.without()

    def test_a_certificate_is_made_sent_seen_and_renewed(self):
        company = Company.settled()
        number, = paid_orders(company, 1)
        administrator = Administrator()
        administrator.be_at_desk()
        administrator.has_certificates_made_by(1)

        operator = Operator.in_charge_of(number)
        operator.page.sees("共 1 个，已写入介质 0 个。")
        serial = operator.make_certificate(number, company.firm.name, KeyTool())
        operator.open_order(number)
        operator.page.sees("共 1 个，已写入介质 1 个。")
        operator.approve("顺丰速运", "SF1234567890123")

        page = company.page
        page.follow("证书管理")
        page.comes_to("证书管理")
        page.row(serial).follow("证书详情")
        page.comes_to("证书详情")
        page.sees("有效")
        page.sees("HD20260001")
        self.assertTrue(company.download("下载 PEM", ".pem").startswith(b"-----BEGIN CERTIFICATE-----"))

        # The serial number is chosen already; nobody types it.
        page.follow("延期")
        page.comes_to("订单申请")
        self.assertEqual(page.the("field", "办理的证书").get_attribute("value"), serial)
        page.fill(证书数量="1", 有效期="1 年", 回寄收件地址="江苏省南京市建邺区江东中路100号3幢402室")
        page.press("保存")
        page.sees("订单已保存。")
        page.sees(serial)
