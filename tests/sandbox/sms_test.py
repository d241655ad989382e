# Tests of the simulated SMS provider: the signature's worked vector, sending, receipts.
import datetime
import hashlib
import json
import os
import sys
import unittest
import urllib.parse

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import china_time  # noqa: E402
from faults import Faults  # noqa: E402
from fixtures import NEVER, fresh_shelf  # noqa: E402
from sms import Denied, Refused, Sms  # noqa: E402


class TheSmsService(unittest.TestCase):
    HEADERS = {"host": "dysmsapi.aliyuncs.com", "x-acs-action": "SendSms", "x-acs-version": "2017-05-25",
               "x-acs-date": "2024-01-02T03:04:05Z", "x-acs-signature-nonce": "0123456789abcdef0123456789abcdef",
               "x-acs-content-sha256": hashlib.sha256(b"").hexdigest()}
    SIGNATURE = "69fb26b8bea1f7b80ba2ecad582f563c49c97a20724b0df13b759cbea24b6e80"
    QUERY = urllib.parse.urlencode({
        "PhoneNumbers": "13800138000", "SignName": "测试签名", "TemplateCode": "SMS_000000001",
        "TemplateParam": '{"code":"123456"}', "OutId": "a b*c~d"})

    def setUp(self):
        self.now = datetime.datetime(2024, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc).astimezone(china_time.ZONE)
        self.account = {"sms_access_key_id": "testid", "sms_access_key_secret": "testsecret",
                        "sms_sign_name": "测试签名"}
        self.faults = Faults()
        self.sms = Sms(fresh_shelf(), self.account, self.faults, NEVER, lambda: self.now)

    def headers(self, **more):
        names = ";".join(sorted(self.HEADERS))
        return {**self.HEADERS, "authorization": "ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=%s,Signature=%s" % (
            names, self.SIGNATURE), **{name.replace("_", "-"): value for name, value in more.items()}}

    def check(self, query=QUERY, **more):
        return self.sms.check("POST", "/", query, self.headers(**more), b"")

    def assertDenied(self, code, *arguments, **more):
        with self.assertRaises(Denied) as raised:
            self.check(*arguments, **more)
        self.assertEqual(raised.exception.code, code)

    def test_the_worked_vector_is_accepted_once(self):
        self.assertEqual(self.check()[1]["OutId"], "a b*c~d")
        self.assertDenied("SignatureNonceUsed")

    def test_whatever_is_changed_is_refused(self):
        self.assertDenied("SignatureDoesNotMatch", self.QUERY.replace("123456", "123457"))
        self.assertDenied("SignatureDoesNotMatch", x_acs_signature_nonce="another")
        self.assertDenied("InvalidContentSha256", x_acs_content_sha256="0" * 64)
        self.assertDenied("Missingcontent-type", content_type="application/json")
        self.assertDenied("IncompleteSignature", authorization=self.headers()["authorization"].replace(",", ", "))
        self.now += datetime.timedelta(minutes=16)
        self.assertDenied("InvalidTimeStamp.Expired")

    def send(self, **more):
        return self.sms._send({"PhoneNumbers": "13800138000", "SignName": "测试签名",
                               "TemplateCode": "SMS_480120001", "TemplateParam": '{"code":"123456"}',
                               "OutId": "out1", **more}, self.faults.take("SendSms"))

    def test_a_number_takes_a_code_a_minute_five_an_hour_ten_a_day_and_other_messages_besides(self):
        def refused():
            with self.assertRaises(Refused) as raised:
                self.send()
            self.assertEqual(raised.exception.code, "isv.BUSINESS_LIMIT_CONTROL")
            return raised.exception.message

        self.send()
        self.now += datetime.timedelta(seconds=59)
        self.assertIn("分钟级", refused())
        self.now += datetime.timedelta(seconds=1)
        self.send()
        for _ in range(3):
            self.now += datetime.timedelta(minutes=1)
            self.send()
        self.now += datetime.timedelta(minutes=1)
        self.assertIn("小时级", refused())
        self.send(PhoneNumbers="13900139000")
        self.send(TemplateCode="SMS_480120012", TemplateParam="{}")
        for _ in range(5):
            self.now += datetime.timedelta(hours=1)
            self.send()
        self.now += datetime.timedelta(hours=1)
        self.assertIn("天级", refused())

    def test_a_message_arrives_and_is_found_again_by_number_and_day(self):
        self.send()
        received = self.sms.received()[0]
        self.assertEqual((received["to"], received["params"], received["out_id"], received["at"]),
                         ("13800138000", {"code": "123456"}, "out1", "2024-01-02T11:04:05+08:00"))
        self.assertIn("123456", received["text"])
        ask = {"PhoneNumber": "13800138000", "SendDate": "20240102", "PageSize": "10", "CurrentPage": "1"}
        states = []
        for _ in range(2):
            detail = self.sms._details(ask, {})["SmsSendDetailDTOs"]["SmsSendDetailDTO"][0]
            states.append((detail["SendStatus"], detail["OutId"]))
            self.now += datetime.timedelta(seconds=2)
        self.assertEqual(states, [(1, "out1"), (3, "out1")])

    def test_a_message_that_reaches_no_phone_was_taken_all_the_same(self):
        self.faults.arm("SendSms", "undelivered", 1)
        self.send()
        self.assertEqual(self.sms.received(), [])
        self.assertEqual([(one["out_id"], one["delivered"]) for one in self.sms.taken()], [("out1", False)])

    def test_bad_messages_get_the_provider_s_codes(self):
        for more, code in (({"PhoneNumbers": "12345678901"}, "isv.MOBILE_NUMBER_ILLEGAL"),
                           ({"SignName": "其他"}, "isv.SMS_SIGNATURE_ILLEGAL"),
                           ({"TemplateCode": "SMS_1"}, "isv.SMS_TEMPLATE_ILLEGAL"),
                           ({"TemplateParam": '{"code":123456}'}, "isv.INVALID_JSON_PARAM"),
                           ({"TemplateParam": "{}"}, "isv.TEMPLATE_MISSING_PARAMETERS"),
                           ({"TemplateParam": '{"code":"http://x"}'}, "isv.PARAM_NOT_SUPPORT_URL"),
                           ({"TemplateParam": '{"code":"ABCDEFGHJK"}'}, "isv.TEMPLATE_PARAMS_ILLEGAL"),
                           ({"TemplateCode": "SMS_480120006",
                             "TemplateParam": json.dumps({"order": "C1", "what": "字" * 36})},
                            "isv.PARAM_LENGTH_LIMIT")):
            with self.assertRaises(Exception) as raised:
                self.send(**more)
            self.assertEqual(raised.exception.code, code)
        self.assertEqual(self.sms.received(), [])

    def test_a_variable_has_thirty_five_characters_and_a_password_is_no_code(self):
        self.send(TemplateCode="SMS_480120006", TemplateParam=json.dumps({"order": "C1", "what": "字" * 35}))
        self.send(TemplateCode="SMS_480120003", TemplateParam='{"password":"ABCDEFGHJK"}')
        self.assertEqual(len(self.sms.received()), 2)


if __name__ == "__main__":
    unittest.main()
