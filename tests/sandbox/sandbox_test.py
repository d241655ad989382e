# Tests of the whole sandbox over TLS: notices, mail, the phone, the JSON views.
import email
import email.message
import email.policy
import http.client
import imaplib
import json
import os
import smtplib
import socket
import ssl
import sys
import time
import unittest
import urllib.parse

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import notices  # noqa: E402
from fixtures import KEYS  # noqa: E402
from imap import ImapServer  # noqa: E402
from mail import MailServer  # noqa: E402
from merchant import Merchant  # noqa: E402
from phone import Phone  # noqa: E402
from programs import Programs  # noqa: E402
from server import Response, Routes, WebServer  # noqa: E402
from signatures import notice_string, rsa2_holds  # noqa: E402
from world import World  # noqa: E402


class TheWholeWorld(unittest.TestCase):
    """Over TLS, with a merchant that listens for notices."""

    @classmethod
    def setUpClass(cls):
        notices.FIRST_PAUSE = 0.05
        cls.world = World(KEYS, "https://localhost:1", KEYS.path("ca.pem"))
        cls.notices, cls.answers = [], []
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(KEYS.path("private", "server.pem"), KEYS.path("private", "server_key.pem"))
        routes, merchant = Routes(), Routes()
        Programs(cls.world).add_to(routes)
        Phone(cls.world).add_to(routes)
        merchant.add("POST", "/notice", cls.hear)
        cls.servers = [WebServer(("127.0.0.1", 0), tls, routes), WebServer(("127.0.0.1", 0), tls, merchant),
                        *(MailServer(("127.0.0.1", 0), tls, cls.world.account, cls.world.mailbox, cls.world.faults,
                                     cls.world.stop, at_once, cls.world.returned) for at_once in (True, False)),
                        ImapServer(("127.0.0.1", 0), tls, cls.world.account, cls.world.returned, cls.world.faults,
                                   cls.world.stop)]
        for server in cls.servers:
            server.RequestHandlerClass.log_request = lambda *_: None
            server.run()
        cls.notify_url = "https://localhost:%d/notice" % cls.servers[1].server_port
        cls.trust = ssl.create_default_context(cafile=KEYS.path("ca.pem"))

    def setUp(self):
        self.notices.clear()

    @classmethod
    def tearDownClass(cls):
        cls.world.stop.set()
        for server in cls.servers:
            server.shutdown()
            server.server_close()

    @classmethod
    def hear(cls, request):
        cls.notices.append(dict(urllib.parse.parse_qsl(request.body.decode(), keep_blank_values=True)))
        return Response(200, "text/plain", cls.answers.pop(0) if cls.answers else b"success")

    def ask(self, method, path, form=None):
        connection = http.client.HTTPSConnection("localhost", self.servers[0].server_port, context=self.trust)
        body = urllib.parse.urlencode(form or {})
        connection.request(method, path, body if method == "POST" else None)
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return answer.status, json.loads(text) if "json" in answer.headers["Content-Type"] else text

    def heard(self, count):
        end = time.monotonic() + 8
        while len(self.notices) < count and time.monotonic() < end:
            time.sleep(0.01)
        return self.notices

    def order(self, number):
        return self.world.trades.precreate({"out_trade_no": number, "total_amount": "1.00", "subject": "证书"},
                                           self.notify_url)["qr_code"]

    def test_a_payment_is_notified_until_success_is_heard_with_sign_type_left_out(self):
        self.answers.append(b"fail")
        status, trade = self.ask("POST", "/alipay/pay", {"qr_code": self.order("N1")})
        self.assertEqual((status, trade["status"], trade["paid"]), (200, "TRADE_SUCCESS", "1.00"))
        first, again = self.heard(2)
        self.assertEqual(first["notify_id"], again["notify_id"])
        self.assertEqual(first["body"], "")
        text = notice_string(first)
        self.assertNotIn("sign_type", text)
        self.assertTrue(rsa2_holds(KEYS.public_key("merchant", "alipay_public_key.pem"), text, first["sign"]))
        self.assertEqual(self.ask("POST", "/alipay/pay", {"qr_code": trade["qr_code"]})[0], 409)

    def test_an_orders_trades_and_the_notices_about_them_are_seen_by_its_number(self):
        code = self.order("V1_1_1")
        self.order("V12_1_1")
        self.assertEqual([one["qr_code"] for one in self.ask("GET", "/alipay/trades?order=V1")[1]], [code])

        def told():
            return [one for one in self.ask("GET", "/alipay/notices")[1] if one["out_trade_no"] == "V1_1_1"]
        self.assertEqual(told(), [])
        self.ask("POST", "/alipay/pay", {"qr_code": code})
        end = time.monotonic() + 8
        while not told()[0]["success"] and time.monotonic() < end:
            time.sleep(0.01)
        self.assertEqual(told(), [{"out_trade_no": "V1_1_1", "trade_status": "TRADE_SUCCESS", "sent": 1, "success": True}])

    def test_notice_faults(self):
        key = KEYS.public_key("merchant", "alipay_public_key.pem")
        for fault, count in (("double", 2), ("forged", 2), ("wrong_amount", 2), ("wrong_app", 2), ("out_of_order", 3),
                             ("partial_refund_notice", 2)):
            self.notices.clear()
            self.assertEqual(self.ask("POST", "/faults", {"call": "alipay.notify", "fault": fault, "times": 1})[0], 200)
            self.ask("POST", "/alipay/pay", {"qr_code": self.order(fault)})
            heard = self.heard(count)
            self.assertEqual(len(heard), count, fault)
            self.assertEqual([rsa2_holds(key, notice_string(one), one["sign"]) for one in heard],
                             [fault != "forged"] + [True] * (count - 1))
        self.assertEqual(heard[1]["refund_fee"], "0.01")

    def test_notices_come_over_one_connection_and_over_another_when_the_merchant_has_closed_it(self):
        server, accepted = self.servers[1], []
        accept = server.process_request
        server.process_request = lambda request, address: (accepted.append(request), accept(request, address))
        self.addCleanup(delattr, server, "process_request")
        merchant = Merchant(KEYS.path("ca.pem"))
        for connections in (1, 1, 1, 2):
            self.assertEqual(merchant.post(self.notify_url, b"x=1"), {"status": 200, "body": "success"})
            self.assertEqual(len(accepted), connections)
            if len(self.notices) == 3:
                accepted[0].shutdown(socket.SHUT_RDWR)

    def test_an_answer_can_be_delayed_until_further_notice(self):
        self.assertEqual(self.ask("POST", "/delay", {"family": "alipay", "seconds": "0.5"})[1]["alipay"], 0.5)
        self.assertEqual(self.ask("GET", "/delay")[1]["alipay"], 0.5)
        for bad in ({"family": "fax", "seconds": "1"}, {"family": "sms", "seconds": "soon"}, {"family": "sms"}):
            self.assertEqual(self.ask("POST", "/delay", bad)[0], 400)
        self.assertEqual(self.ask("POST", "/delay", {"family": "alipay", "seconds": "0"})[1]["alipay"], 0)

    def test_one_trade_is_found_by_its_number(self):
        self.order("F1")
        code = self.order("F2")
        self.assertEqual([one["qr_code"] for one in self.ask("GET", "/alipay/trades?out_trade_no=F2")[1]], [code])
        self.assertEqual(self.ask("GET", "/alipay/trades?out_trade_no=F3"), (200, []))

    def test_a_single_notice_can_be_sent_for_an_unpaid_trade(self):
        code = self.order("S1")
        self.answers.append(b"fail")
        answer = self.ask("POST", "/alipay/notify", {"qr_code": code, "fault": "forged"})
        self.assertEqual(answer, (200, {"status": 200, "body": "fail"}))
        self.assertEqual(self.ask("POST", "/alipay/notify", {"qr_code": code})[0], 409)

    def test_every_page_of_the_phone_opens(self):
        code = self.order("P1")
        for path in ("/", "/scan", "/payments", "/mailbox", "/faults-page", "/style.css",
                     "/cashier?" + urllib.parse.urlencode({"qr_code": code})):
            self.assertEqual(self.ask("GET", path)[0], 200, path)
        self.assertEqual(self.ask("POST", "/scan", {"qr_code": code})[0], 303)
        self.assertIn("确认付款", self.ask("GET", "/cashier?" + urllib.parse.urlencode({"qr_code": code}))[1])

    def mail(self, password=None):
        letter = email.message.EmailMessage()
        letter["From"], letter["To"], letter["Subject"] = self.world.account["smtp_user"], "a@example.com", "电子发票"
        letter["Message-ID"] = "<letter-1@example.com>"
        letter.set_content("请查收。\n.\n")
        letter.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="发票.pdf")
        port = self.servers[2].server_address[1]
        with smtplib.SMTP_SSL("localhost", port, "localhost", context=self.trust) as client:
            client.login(self.world.account["smtp_user"], password or self.world.account["smtp_password"])
            client.send_message(letter)

    def test_a_letter_arrives_with_its_attachment_and_twice_when_sent_twice(self):
        with self.assertRaises(smtplib.SMTPAuthenticationError):
            self.mail("wrong")
        before = len(self.ask("GET", "/mail")[1])
        self.mail()
        self.mail()
        letters = self.ask("GET", "/mail")[1][before:]
        self.assertEqual([(one["to"], one["subject"], one["attachments"]) for one in letters], [
            ("a@example.com", "电子发票", [{"name": "发票.pdf", "type": "application/pdf", "size": 8}])] * 2)
        self.assertIn("请查收。", letters[0]["text"])
        self.assertEqual([one["message_id"] for one in letters], ["letter-1"] * 2)
        self.assertEqual(self.ask("GET", "/mail/%d/0" % (before + 1)), (200, "%PDF-1.7"))

    def test_before_starttls_nothing_is_taken_and_after_it_everything(self):
        port, account = self.servers[3].server_address[1], self.world.account
        with smtplib.SMTP("localhost", port, "counter.example.com") as client:
            client.ehlo()
            self.assertFalse(client.has_extn("auth"))
            self.assertEqual(client.docmd("MAIL FROM:<%s>" % account["smtp_user"])[0], 530)
            self.assertEqual(client.docmd("AUTH PLAIN AAAA")[0], 530)
            client.starttls(context=self.trust)
            client.login(account["smtp_user"], account["smtp_password"])
            client.sendmail(account["smtp_user"], "a@example.com", "Subject: x\r\n\r\ny\r\n")
        self.assertEqual(self.ask("GET", "/mail")[1][-1]["ehlo"], "counter.example.com")
        for fault in ("no_starttls", "starttls_refused"):
            self.world.faults.arm("smtp", fault, 1)
            with smtplib.SMTP("localhost", port, "counter.example.com") as client:
                with self.assertRaises(smtplib.SMTPException):
                    client.starttls(context=self.trust)

    def test_who_has_no_name_is_not_greeted(self):
        with smtplib.SMTP("localhost", self.servers[3].server_address[1], "a b") as client:
            self.assertEqual(client.ehlo()[0], 501)

    def test_mail_faults(self):
        for fault, error, kept in (("system_error", smtplib.SMTPDataError, 0), ("down", OSError, 0),
                                   ("rejected", smtplib.SMTPRecipientsRefused, 0), ("timeout_after", OSError, 1)):
            before = len(self.world.mailbox.received())
            self.world.faults.arm("smtp", fault, 1)
            with self.assertRaises(error):
                self.mail()
            self.assertEqual(len(self.world.mailbox.received()), before + kept, fault)

    def test_a_letter_that_comes_back_is_read_by_imap_as_a_report_on_it(self):
        account, port = self.world.account, self.servers[4].server_address[1]
        self.world.faults.arm("smtp", "bounced", 1)
        letter = email.message.EmailMessage()
        letter["From"], letter["To"], letter["Subject"] = account["smtp_user"], "nobody@example.com", "x"
        letter["Message-ID"] = "<step-1@sandbox>"
        letter.set_content("y")
        with smtplib.SMTP_SSL("localhost", self.servers[2].server_address[1], "localhost", context=self.trust) as client:
            client.login(account["smtp_user"], account["smtp_password"])
            client.send_message(letter)
        with imaplib.IMAP4_SSL("localhost", port, ssl_context=self.trust) as client:
            with self.assertRaises(imaplib.IMAP4.error):
                client.login(account["smtp_user"], "wrong")
            client.login(account["smtp_user"], account["smtp_password"])
            client.select("INBOX")
            number, = client.uid("SEARCH", "UNSEEN")[1][0].split()
            whole = client.uid("FETCH", number.decode(), "BODY.PEEK[]")[1][0][1]
            self.assertEqual(client.uid("SEARCH", "UNSEEN")[1], [number])
            part = client.uid("FETCH", number.decode(), "BODY[]<0.100>")[1][0][1]
            self.assertEqual(part, whole[:100])
            self.assertEqual(client.uid("SEARCH", "UNSEEN")[1], [b""])
        report = email.message_from_bytes(whole, policy=email.policy.default)
        self.assertEqual(report.get_content_type(), "multipart/report")
        self.assertEqual(report.get_param("report-type"), "delivery-status")
        _, status, headers = report.iter_parts()
        self.assertEqual(status.get_payload()[1]["Action"], "failed")
        self.assertIn("nobody@example.com", status.get_payload()[1]["Final-Recipient"])
        self.assertIn("<step-1@sandbox>", headers.get_payload())

    def test_a_restart_remembers(self):
        self.order("M1")
        again = World(KEYS, "https://localhost:1")
        self.assertIn("M1", [trade["out_trade_no"] for trade in again.trades.all()])


if __name__ == "__main__":
    unittest.main()
