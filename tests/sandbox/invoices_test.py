# Tests of the simulated invoice issuer: the signature's worked vector, issuing, amounts.
import datetime
import io
import json
import os
import sys
import unittest
import urllib.parse
import xml.etree.ElementTree
import zipfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import china_time  # noqa: E402
import money  # noqa: E402
from faults import Faults  # noqa: E402
from fixtures import KEYS, NEVER, fresh_shelf  # noqa: E402
from invoices import Invoices  # noqa: E402
from signatures import nuonuo_sign  # noqa: E402


class TheInvoiceIssuer(unittest.TestCase):
    BODY = '{"order":{"orderNo":"C2024_1","buyerName":"测试公司"}}'.encode()
    ASKED = {"senid": "0123456789abcdef0123456789abcdef", "nonce": "12345678", "timestamp": "1704164645",
             "appkey": "testkey"}

    def setUp(self):
        self.now = datetime.datetime.fromtimestamp(1704164645, china_time.ZONE)
        account = {**KEYS.account(), "invoice_app_key": "testkey", "invoice_app_secret": "testsecret"}
        self.faults = Faults()
        self.issuer = Invoices(fresh_shelf(), fresh_shelf(), account, self.faults, NEVER, "https://localhost:1",
                               lambda: self.now)
        form = {"client_id": "testkey", "client_secret": "testsecret", "grant_type": "client_credentials"}
        self.token = self.issuer.token(urllib.parse.urlencode(form).encode())[1]["access_token"]

    def call(self, method, body, sign=None):
        sign = sign or nuonuo_sign("testsecret", "testkey", self.ASKED["senid"], "12345678", "1704164645", body)
        return self.issuer.services(urllib.parse.urlencode(self.ASKED), {
            "x-nuonuo-sign": sign, "accesstoken": self.token, "method": "nuonuo.OpeMplatform." + method,
            "usertax": KEYS.account()["invoice_tax_number"], "content-type": "application/json"}, body)[1]

    def order(self, buyer={}, **more):
        detail = {"goodsName": "*信息技术服务*数字证书服务费", "goodsCode": "3040203000000000000", "num": "2",
                  "taxRate": "0.06", "withTaxFlag": "1", "taxIncludedAmount": "200.00",
                  "taxExcludedAmount": "188.68", "tax": "11.32"}
        return json.dumps({"order": {
            "orderNo": "C1", "buyerName": "测试公司", "buyerTaxNum": "91350100M000100Y43", "clerk": "王开票",
            "salerTaxNum": KEYS.account()["invoice_tax_number"], "invoiceDate": "2024-01-02 11:04:05",
            "invoiceType": "1", "invoiceLine": "pc", "invoiceDetail": [{**detail, **more}], **buyer}}).encode()

    def test_the_worked_vector_passes_the_signature_and_another_does_not(self):
        vector = "62QEXj47A4S9h10pdNVBMzS3Anc="
        self.assertEqual(self.call("requestBillingNew", self.BODY, vector)["code"], "E9102")
        self.assertEqual(self.call("requestBillingNew", self.BODY + b" ", vector)["describe"], "签名错误")

    def issued(self):
        """The number and serial number of C1, issued."""
        serial = self.call("requestBillingNew", self.order())["result"]["invoiceSerialNum"]
        self.now += datetime.timedelta(seconds=2)
        ask = json.dumps({"orderNos": ["C1"]}).encode()
        return self.call("queryInvoiceResult", ask)["result"][0]["allElectronicInvoiceNumber"], serial

    def reverse(self, number, serial, order="C1R", reason="3"):
        return self.call("fastInvoiceRed", json.dumps({
            "orderNo": order, "taxNum": KEYS.account()["invoice_tax_number"], "elecInvoiceNumber": number,
            "invoiceId": serial, "reason": reason}).encode())

    def test_an_issued_invoice_is_reversed_once_and_whole(self):
        number, serial = self.issued()
        self.assertEqual(self.reverse("24" + "0" * 18, serial)["code"], "E9203")
        self.assertEqual(self.reverse(number, serial, reason="9")["code"], "E9102")
        self.assertEqual(self.reverse(number, serial)["code"], "E0000")
        self.assertEqual(self.reverse(number, serial)["code"], "9106")
        self.assertEqual(self.reverse(number, serial, "C1R2")["code"], "E9204")
        self.now += datetime.timedelta(seconds=2)
        red = self.call("queryInvoiceResult", json.dumps({"orderNos": ["C1R"]}).encode())["result"][0]
        self.assertEqual((red["status"], red["orderAmount"]), ("2", "-200.00"))
        self.assertNotEqual(red["allElectronicInvoiceNumber"], number)

    def test_what_a_buyer_has_used_is_reversed_with_his_word_within_72_hours(self):
        for fault, status in ((None, "04"), ("denied", "05"), ("unconfirmed", "07")):
            with self.subTest(fault=fault):
                self.setUp()
                number, serial = self.issued()
                self.faults.arm("nuonuo.OpeMplatform.fastInvoiceRed", "used", 1)
                self.assertEqual(self.reverse(number, serial)["code"], "E9201")
                if fault:
                    self.faults.arm("nuonuo.OpeMplatform.saveInvoiceRedConfirm", fault, 1)
                self.assertEqual(self.call("saveInvoiceRedConfirm", json.dumps({
                    "billId": "C1R", "applySource": "0", "blueElecInvoiceNumber": number, "redReason": "3"}).encode())
                    ["code"], "E0000")
                look = json.dumps({"identity": "0", "billId": "C1R"}).encode()
                self.assertEqual(self.call("queryInvoiceRedConfirm", look)["result"]["list"][0]["billStatus"], "02")
                # The signature's time and the token's end stay as they are.
                self.issuer._clock = lambda: self.now + datetime.timedelta(seconds=2)
                confirmed = self.call("queryInvoiceRedConfirm", look)["result"]["list"][0]
                self.assertEqual(confirmed["billStatus"], "02" if fault == "unconfirmed" else status)
                self.assertEqual(confirmed["openStatus"], "1" if not fault else "0")
                if fault == "unconfirmed":
                    blue = self.issuer._shelf.get("C1")
                    self.assertEqual(self.issuer._confirmed("C1", blue, dict(
                        blue["confirmation"], at=(self.now - datetime.timedelta(hours=73)).isoformat()))["billStatus"],
                        "07")

    def test_an_invoice_is_accepted_then_issued_once(self):
        serial = self.call("requestBillingNew", self.order())["result"]["invoiceSerialNum"]
        self.assertEqual(self.call("requestBillingNew", self.order())["code"], "9106")
        ask = json.dumps({"orderNos": ["C1"], "isOfferInvoiceDetail": "1"}).encode()
        self.assertEqual(self.call("queryInvoiceResult", ask)["result"][0]["status"], "20")
        self.assertEqual(self.issuer.file(serial, "pdf")[0], 404)
        self.now += datetime.timedelta(seconds=1)
        result = self.call("queryInvoiceResult", ask)["result"][0]
        self.assertEqual((result["status"], len(result["allElectronicInvoiceNumber"])), ("2", 20))
        status, media_type, content = self.issuer.file(serial, "pdf")
        self.assertEqual((status, media_type, content[:5]), (200, "application/pdf", b"%PDF-"))
        self.faults.arm("invoice.pdf", "alike", 1)
        self.assertEqual(self.issuer.file(serial, "pdf")[2], content)

    def test_beside_the_paper_there_are_an_ofd_and_an_xml_unless_there_is_the_paper_alone(self):
        serial = self.call("requestBillingNew", self.order({"buyerName": "甲&乙公司"}))["result"]["invoiceSerialNum"]
        self.now += datetime.timedelta(seconds=1)
        ask = b'{"orderNos":["C1"]}'
        result = self.call("queryInvoiceResult", ask)["result"][0]
        self.assertEqual([result[kind + "Url"][-4:] for kind in ("pdf", "ofd", "xml")], [".pdf", ".ofd", ".xml"])
        with zipfile.ZipFile(io.BytesIO(self.issuer.file(serial, "ofd")[2])) as archive:
            self.assertEqual(archive.namelist()[0], "OFD.xml")
            for name in archive.namelist():
                xml.etree.ElementTree.fromstring(archive.read(name))
        data = xml.etree.ElementTree.fromstring(self.issuer.file(serial, "xml")[2])
        self.assertEqual(data.findtext("EInvoiceData/BuyerInformation/BuyerName"), "甲&乙公司")
        self.assertEqual(data.findtext("TaxSupervisionInfo/InvoiceNumber"), result["allElectronicInvoiceNumber"])
        self.faults.arm("nuonuo.OpeMplatform.queryInvoiceResult", "pdf_only", 1)
        result = self.call("queryInvoiceResult", ask)["result"][0]
        self.assertEqual((result["ofdUrl"], result["xmlUrl"]), (None, None))

    def test_sums_that_do_not_add_up_are_refused(self):
        for more in ({"tax": "11.33"}, {"taxRate": "0.13"}, {"goodsCode": "1"}):
            self.assertEqual(self.call("requestBillingNew", self.order(**more))["code"], "E9102")

    def test_what_is_too_long_is_refused_by_its_name(self):
        self.assertEqual(self.call("requestBillingNew", self.order({"buyerAddress": "路" * 81}))["describe"],
                         "参数错误：buyerAddress")
        self.assertEqual(self.call("requestBillingNew", self.order({"buyerAddress": "路" * 80}))["code"], "E0000")

    def test_the_platforms_own_errors_come_first_and_leave_nothing_behind(self):
        for fault, code in (("busy", "0200"), ("quota", "070201"), ("foreign_token", "070301"),
                            ("foreign_tax_number", "070401")):
            self.faults.arm("nuonuo.OpeMplatform.requestBillingNew", fault, 1)
            self.assertEqual(self.call("requestBillingNew", self.order())["code"], code)
        self.assertEqual(self.issuer.all(), [])
        self.assertEqual(self.call("queryInvoiceResult", b'{"orderNos":["C1"]}')["code"], "E9500")

    def test_an_invoice_can_be_under_way_to_being_void_and_its_number_stand_elsewhere(self):
        self.call("requestBillingNew", self.order())
        self.now += datetime.timedelta(seconds=1)
        self.faults.arm("nuonuo.OpeMplatform.queryInvoiceResult", "being_voided", 1)
        result = self.call("queryInvoiceResult", b'{"orderNos":["C1"]}')["result"][0]
        self.assertEqual((result["status"], result["pdfUrl"]), ("31", None))
        self.faults.arm("nuonuo.OpeMplatform.queryInvoiceResult", "number_in_invoice_no", 1)
        result = self.call("queryInvoiceResult", b'{"orderNos":["C1"]}')["result"][0]
        self.assertEqual((result["allElectronicInvoiceNumber"], len(result["invoiceNo"])), ("", 20))

    def test_amounts_in_words(self):
        for amount, words in ((20000, "贰佰元整"), (10005, "壹佰元零伍分"), (1000150, "壹万零壹元伍角整"), (0, "零元整"),
                              (10010000, "壹拾万零壹佰元整"), (123456789, "壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分"), (7, "柒分")):
            self.assertEqual(money.capitals(amount), words)


if __name__ == "__main__":
    unittest.main()
