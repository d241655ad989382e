# Tests of the simulated Alipay gateway: requests, trades, refunds, faults, the bill.
import base64
import datetime
import io
import json
import os
import sys
import unittest
import urllib.parse
import zipfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import china_time  # noqa: E402
from alipay import Alipay, Certificates  # noqa: E402
from faults import Faults, HangUp, Unknown  # noqa: E402
from fixtures import KEYS, NEVER, fresh_shelf  # noqa: E402
from signatures import request_string, rsa2_holds, rsa2_sign  # noqa: E402
from trades import Impossible, Trades  # noqa: E402


class AlipayCase(unittest.TestCase):
    """A gateway of its own, a clock that stands until it is moved, and a merchant who signs."""

    app_key = KEYS.private_key("merchant", "app_private_key.pem")
    alipay_key = KEYS.public_key("merchant", "alipay_public_key.pem")

    def setUp(self):
        self.now = china_time.now()
        self.announced = []
        self.faults = Faults()
        self.trades = Trades(fresh_shelf(), KEYS.account()["alipay_seller_id"],
                             lambda trade, facts: self.announced.append((trade["status"], facts)), lambda: self.now)
        self.certificates = Certificates(KEYS)
        self.alipay = Alipay(KEYS, self.certificates, self.trades, self.faults, NEVER, "https://localhost:1")

    def parameters(self, method, wish, **more):
        parameters = {
            "app_id": KEYS.account()["alipay_app_id"], "method": method, "format": "JSON", "charset": "utf-8",
            "sign_type": "RSA2", "timestamp": china_time.plain(self.now), "version": "1.0",
            "biz_content": json.dumps(wish, ensure_ascii=False), **more}
        return parameters

    def raw(self, method, wish, sign=None, **more):
        parameters = self.parameters(method, wish, **more)
        parameters["sign"] = sign or rsa2_sign(self.app_key, request_string(parameters))
        body = {"biz_content": parameters.pop("biz_content")}
        return self.alipay.answer(urllib.parse.urlencode(parameters), urllib.parse.urlencode(body))

    def call(self, method, wish, **more):
        text = self.raw(method, wish, **more)
        name = method.replace(".", "_") + "_response"
        node = text[text.index("{", 1):text.rindex(',"sign"')]
        answer = json.loads(text)
        self.assertTrue(rsa2_holds(self.alipay_key, node, answer["sign"]))
        return answer[name]

    def ordered(self, number="C1", amount="200.00", **more):
        return self.call("alipay.trade.precreate", {
            "out_trade_no": number, "total_amount": amount, "subject": "数字证书", **more})["qr_code"]

    def paid(self, number="C1", amount="200.00"):
        self.trades.pay(self.ordered(number, amount))

    def refund(self, amount, request, number="C1"):
        return self.call("alipay.trade.refund", {
            "out_trade_no": number, "refund_amount": amount, "out_request_no": request})


class TheGateway(AlipayCase):
    def test_a_request_is_signed_with_sign_type_in_it(self):
        parameters = self.parameters("alipay.trade.query", {"out_trade_no": "C1"})
        text = request_string(parameters)
        self.assertIn("&sign_type=RSA2&", text)
        without = text.replace("sign_type=RSA2&", "")
        answer = json.loads(self.raw("alipay.trade.query", {"out_trade_no": "C1"},
                                     sign=rsa2_sign(self.app_key, without)))["alipay_trade_query_response"]
        self.assertEqual(answer["sub_code"], "isv.invalid-signature")
        self.assertIn(text.replace("&", "&amp;"), answer["sub_msg"])

    def test_query_and_body_are_merged_and_slashes_escaped(self):
        text = self.raw("alipay.trade.precreate", {"out_trade_no": "C1", "total_amount": "1.00", "subject": "a"})
        self.assertIn('"qr_code":"https:\\/\\/qr.alipay.com\\/bax', text)

    def test_a_stranger_is_answered_without_a_signature(self):
        answer = json.loads(self.raw("alipay.trade.query", {}, app_id="2021000000000000"))
        self.assertEqual(list(answer), ["error_response"])

    def test_a_trade_does_not_exist_before_the_scan(self):
        code = self.ordered()
        for method in ("alipay.trade.query", "alipay.trade.close"):
            self.assertEqual(self.call(method, {"out_trade_no": "C1"})["sub_code"], "ACQ.TRADE_NOT_EXIST")
        self.trades.scan(code)
        self.assertEqual(self.call("alipay.trade.query", {"out_trade_no": "C1"})["trade_status"], "WAIT_BUYER_PAY")

    def test_the_same_precreate_is_harmless_and_another_amount_is_refused(self):
        self.assertEqual(self.ordered(), self.ordered())
        other = {"out_trade_no": "C1", "total_amount": "1.00", "subject": "数字证书"}
        self.assertEqual(self.call("alipay.trade.precreate", other)["sub_code"], "ACQ.CONTEXT_INCONSISTENT")
        self.trades.pay(self.ordered())
        self.assertEqual(self.call("alipay.trade.precreate", other)["sub_code"], "ACQ.TRADE_HAS_SUCCESS")

    def test_a_bad_subject_or_amount_is_refused(self):
        for wish in ({"subject": "a/b"}, {"total_amount": "0.00"}, {"total_amount": 200}, {"total_amount": "1.001"},
                     {"out_trade_no": "C-1"}, {"timeout_express": "soon"}):
            answer = self.call("alipay.trade.precreate",
                               {"out_trade_no": "C1", "total_amount": "1.00", "subject": "a", **wish})
            self.assertEqual(answer["sub_code"], "ACQ.INVALID_PARAMETER", wish)

    def test_a_code_dies_after_two_hours_at_most(self):
        code = self.ordered(qr_code_timeout_express="1d")
        self.now += datetime.timedelta(hours=2, seconds=1)
        with self.assertRaises(Impossible):
            self.trades.scan(code)

    def test_a_close_before_the_scan_leaves_the_code_payable(self):
        code = self.ordered()
        self.call("alipay.trade.close", {"out_trade_no": "C1"})
        self.assertEqual(self.trades.pay(code)["status"], "TRADE_SUCCESS")

    def test_a_closed_trade_cannot_be_paid_and_a_paid_one_not_closed(self):
        code = self.ordered()
        self.trades.scan(code)
        self.assertEqual(self.call("alipay.trade.close", {"out_trade_no": "C1"})["code"], "10000")
        with self.assertRaises(Impossible):
            self.trades.pay(code)
        self.paid("C2")
        self.assertEqual(self.call("alipay.trade.close", {"out_trade_no": "C2"})["sub_code"],
                         "ACQ.REASON_TRADE_STATUS_INVALID")

    def test_what_a_coupon_paid_is_received_and_not_invoiced(self):
        code = self.ordered()
        with self.assertRaises(Impossible):
            self.trades.pay(code, coupon=20001)
        self.trades.pay(code, coupon=550)
        node = self.call("alipay.trade.query", {"out_trade_no": "C1"})
        self.assertEqual([node[name] for name in ("total_amount", "receipt_amount", "invoice_amount")],
                         ["200.00", "200.00", "194.50"])
        self.assertEqual([fund["amount"] for fund in node["fund_bill_list"]], ["194.50", "5.50"])

    def test_a_scanned_trade_runs_out(self):
        self.trades.scan(self.ordered(timeout_express="30m"))
        self.now += datetime.timedelta(minutes=31)
        self.trades.run_out()
        self.assertEqual(self.announced, [("TRADE_CLOSED", {})])

    def by_certificate(self, method, wish):
        return json.loads(self.raw(method, wish, app_cert_sn=self.certificates.app,
                                   alipay_root_cert_sn=self.certificates.root))

    def test_certificate_mode_names_the_certificate_in_force(self):
        for _ in range(2):
            answer = self.by_certificate("alipay.trade.query", {"out_trade_no": "C1"})
            self.assertEqual(answer["alipay_cert_sn"], self.certificates.signing()[1])
            self.certificates.rotate()

    def test_certificate_mode_takes_both_numbers_and_the_right_ones(self):
        app, root = self.certificates.app, self.certificates.root
        self.assertEqual(len(root), 65)
        for numbers, sub_code in (
                ({"app_cert_sn": "0" * 32, "alipay_root_cert_sn": root}, "isv.invalid-app-cert-sn"),
                ({"alipay_root_cert_sn": root}, "isv.invalid-app-cert-sn"),
                ({"app_cert_sn": app}, "isv.invalid-alipay-root-cert-sn"),
                ({"app_cert_sn": app, "alipay_root_cert_sn": root[:32]}, "isv.invalid-alipay-root-cert-sn")):
            self.assertIn(sub_code, self.raw("alipay.trade.query", {"out_trade_no": "C1"}, **numbers))

    def test_each_certificate_can_be_downloaded_by_its_number(self):
        number = self.certificates.rotate()
        method = "alipay.open.app.alipaycert.download"
        node = self.by_certificate(method, {"alipay_cert_sn": number})[method.replace(".", "_") + "_response"]
        self.assertEqual(base64.b64decode(node["alipay_cert_content"]), self.certificates.content(number))
        self.assertIn("INVALID_PARAMETER", str(self.by_certificate(method, {"alipay_cert_sn": "0" * 32})))
        self.assertIn("isv.missing-app-cert-sn", self.raw(method, {"alipay_cert_sn": number}))


class Refunds(AlipayCase):
    def test_the_same_request_refunds_once(self):
        self.paid()
        self.assertEqual([self.refund("50.00", "R1")[name] for name in ("fund_change", "refund_fee")], ["Y", "50.00"])
        self.assertEqual([self.refund("50.00", "R1")[name] for name in ("fund_change", "refund_fee")], ["N", "50.00"])
        self.assertEqual(self.refund("60.00", "R1")["sub_code"], "ACQ.DISCORDANT_REPEAT_REQUEST")
        self.assertEqual(self.refund("150.01", "R2")["sub_code"], "ACQ.REFUND_AMT_NOT_EQUAL_TOTAL")

    def test_the_fee_is_cumulative_and_the_last_fen_closes_the_trade(self):
        self.paid()
        self.refund("50.00", "R1")
        self.assertEqual(self.refund("150.00", "R2")["refund_fee"], "200.00")
        self.assertEqual(self.call("alipay.trade.query", {"out_trade_no": "C1"})["trade_status"], "TRADE_CLOSED")
        self.assertEqual(self.refund("150.00", "R2")["fund_change"], "N")
        self.assertEqual(self.refund("1.00", "R3")["sub_code"], "ACQ.TRADE_STATUS_ERROR")

    def test_a_refund_query_says_success_only_for_what_was_refunded(self):
        self.paid()
        self.refund("200.00", "R1")
        ask = {"out_trade_no": "C1", "out_request_no": "R1"}
        self.assertEqual(self.call("alipay.trade.fastpay.refund.query", ask)["refund_status"], "REFUND_SUCCESS")
        answer = self.call("alipay.trade.fastpay.refund.query", {**ask, "out_request_no": "R2"})
        self.assertEqual(answer["code"], "10000")
        self.assertNotIn("refund_status", answer)

    def test_an_unpaid_trade_is_not_refunded(self):
        self.assertEqual(self.refund("1.00", "R1")["sub_code"], "ACQ.TRADE_NOT_EXIST")
        self.trades.scan(self.ordered())
        self.assertEqual(self.refund("200.00", "R1")["sub_code"], "ACQ.TRADE_STATUS_ERROR")


class GatewayFaults(AlipayCase):
    def test_they_happen_as_often_as_armed(self):
        self.faults.arm("alipay.trade.query", "system_error", 2)
        codes = [self.call("alipay.trade.query", {"out_trade_no": "C1"})["code"] for _ in range(3)]
        self.assertEqual(codes, ["20000", "20000", "40004"])
        with self.assertRaises(Unknown):
            self.faults.arm("alipay.trade.query", "fund_change_n", 1)

    def test_a_lost_answer_has_acted_and_a_dead_gateway_has_not(self):
        for fault, left in (("down", 0), ("timeout_after", 1)):
            self.paid(fault)
            self.faults.arm("alipay.trade.refund", fault, 1)
            with self.assertRaises(HangUp):
                self.refund("200.00", "R1", number=fault)
            self.assertEqual(len(self.trades.find({"out_trade_no": fault})["refunds"]), left)

    def test_refund_faults(self):
        self.paid()
        self.faults.arm("alipay.trade.refund", "seller_balance_not_enough", 1)
        self.assertEqual(self.refund("200.00", "R1")["sub_code"], "ACQ.SELLER_BALANCE_NOT_ENOUGH")
        self.faults.arm("alipay.trade.refund", "fund_change_n", 1)
        self.assertEqual(self.refund("200.00", "R1")["fund_change"], "N")
        self.assertEqual(self.announced[-1][0], "TRADE_CLOSED")

    def test_a_finished_trade_is_never_refunded(self):
        self.paid()
        self.faults.arm("alipay.trade.refund", "trade_has_finished", 1)
        self.assertEqual(self.refund("200.00", "R1")["sub_code"], "ACQ.TRADE_HAS_FINISHED")
        self.assertEqual(self.announced[-1][0], "TRADE_FINISHED")
        self.assertEqual(self.refund("200.00", "R1")["sub_code"], "ACQ.TRADE_HAS_FINISHED")
        self.assertEqual(self.call("alipay.trade.query", {"out_trade_no": "C1"})["trade_status"], "TRADE_FINISHED")

    def test_answers_are_bent_as_named(self):
        self.trades.scan(self.ordered())
        texts = {}
        for fault in ("unsigned_error", "unsigned", "wrong_sign", "duplicate_node", "sign_first", "whitespace"):
            self.faults.arm("alipay.trade.query", fault, 1)
            texts[fault] = self.raw("alipay.trade.query", {"out_trade_no": "C1"})
        self.assertEqual(list(json.loads(texts["unsigned_error"])), ["error_response"])
        self.assertNotIn('"sign"', texts["unsigned"])
        self.assertEqual(texts["duplicate_node"].count('"alipay_trade_query_response"'), 2)
        self.assertEqual(json.loads(texts["duplicate_node"])["alipay_trade_query_response"]["trade_status"],
                         "TRADE_SUCCESS")
        self.assertTrue(texts["sign_first"].startswith('{"sign":"'))
        spaced = texts["whitespace"]
        node = spaced[spaced.index("{", 1):spaced.index("}") + 1]
        self.assertTrue(rsa2_holds(self.alipay_key, node, json.loads(spaced)["sign"]))
        wrong = json.loads(texts["wrong_sign"])
        self.assertFalse(rsa2_holds(self.alipay_key, texts["wrong_sign"][31:texts["wrong_sign"].rindex(',"sign"')],
                                    wrong["sign"]))


class TheBill(AlipayCase):
    def test_it_lists_payments_and_refunds_in_gbk(self):
        self.paid()
        self.refund("50.00", "R1")
        ask = {"bill_type": "trade", "bill_date": self.now.strftime("%Y-%m-%d")}
        method = "alipay.data.dataservice.bill.downloadurl.query"
        self.assertEqual(self.call(method, ask)["sub_code"], "BILL_NOT_EXIST")
        self.faults.arm(method, "today_too", 1)
        address = self.call(method, ask)["bill_download_url"]
        token = urllib.parse.parse_qs(urllib.parse.urlsplit(address).query)["token"][0]
        with zipfile.ZipFile(io.BytesIO(self.alipay.bills.file(token))) as packed:
            table = next(packed.read(one).decode("gbk") for one in packed.infolist()
                         if one.filename.encode("cp437").decode("gbk").endswith("业务明细.csv"))
        self.assertIn("C1\t,交易\t", table)
        self.assertIn(",-50.00\t", table)

    def test_its_address_dies_and_its_file_can_be_spoilt(self):
        self.paid()
        ask = {"bill_type": "trade", "bill_date": self.now.strftime("%Y-%m-%d")}
        method = "alipay.data.dataservice.bill.downloadurl.query"
        self.faults.arm(method, "today_too", 1)
        address = self.call(method, ask)["bill_download_url"]
        token = urllib.parse.parse_qs(urllib.parse.urlsplit(address).query)["token"][0]
        self.faults.arm("alipay.bill", "expired", 1)
        self.assertIsNone(self.alipay.bills.file(token))
        self.faults.arm("alipay.bill", "torn", 1)
        with self.assertRaises(zipfile.BadZipFile):
            zipfile.ZipFile(io.BytesIO(self.alipay.bills.file(token)))
        self.faults.arm("alipay.bill", "bomb", 1)
        self.assertLess(len(self.alipay.bills.file(token)), 1 << 20)
        self.faults.arm("alipay.bill", "wrong_amount_row", 1)
        self.assertNotEqual(self.alipay.bills.file(token), self.alipay.bills.file(token))
        self.assertIsNone(self.alipay.bills.file("made-up"))


if __name__ == "__main__":
    unittest.main()
