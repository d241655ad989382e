# Tests of the second SMS provider: the signature's worked vector, its refusals, what it tells of.
import datetime
import json
import os
import sys
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import china_time  # noqa: E402
from faults import Faults  # noqa: E402
from fixtures import NEVER, fresh_shelf  # noqa: E402
from signatures import tc3_sign  # noqa: E402
from tencent import Tencent  # noqa: E402

ACCOUNT = {"tencent_sms_secret_id": "testid", "tencent_sms_secret_key": "testkey", "tencent_sms_app_id": "1400006666",
           "tencent_sms_sign_name": "测试签名"}
HEADERS = {"content-type": "application/json", "host": "sms.tencentcloudapi.com"}


class TheSecondProvider(unittest.TestCase):
    def setUp(self):
        self.now = datetime.datetime.fromtimestamp(1704164645, china_time.ZONE)
        self.faults = Faults()
        self.tencent = Tencent(fresh_shelf(), ACCOUNT, self.faults, NEVER, lambda: self.now)

    def call(self, action="SendSms", body=None, sign=None, **more):
        stamp = str(int(self.now.timestamp()))
        body = body or json.dumps({"PhoneNumberSet": ["+8613800138000"], "SmsSdkAppId": "1400006666",
                                   "SignName": "测试签名", "TemplateId": "1400005", "TemplateParamSet": ["C1", "原因"],
                                   "SessionContext": "out1", **more}).encode()
        date = datetime.datetime.fromtimestamp(int(stamp), datetime.timezone.utc).strftime("%Y-%m-%d")
        sign = sign or tc3_sign("testkey", stamp, date, HEADERS, body)
        return self.tencent.answer({
            **HEADERS, "x-tc-action": action, "x-tc-version": "2021-01-11", "x-tc-region": "ap-guangzhou",
            "x-tc-timestamp": stamp, "authorization": "TC3-HMAC-SHA256 Credential=testid/%s/sms/tc3_request, "
            "SignedHeaders=content-type;host, Signature=%s" % (date, sign)}, body)["Response"]

    def code(self, **more):
        answer = self.call(**more)
        return answer["Error"]["Code"] if "Error" in answer else answer["SendStatusSet"][0]["Code"]

    def test_the_worked_vector_passes_the_signature_and_another_does_not(self):
        body = ('{"PhoneNumberSet":["+8613800138000"],"SmsSdkAppId":"1400006666","SignName":"测试签名","TemplateId":"1110",'
                '"TemplateParamSet":["123456","5"]}').encode()
        vector = "47d56f881987daff109426c1546fba27a832a60295da19707764490343fd941c"
        self.assertEqual(self.code(body=body, sign=vector), "FailedOperation.TemplateIncorrectOrUnapproved")
        self.assertEqual(self.code(body=body + b" ", sign=vector), "AuthFailure.SignatureFailure")

    def test_a_message_arrives_and_is_told_of_when_it_has(self):
        self.assertEqual(self.code(), "Ok")
        self.assertIn("C1未通过审核，原因：原因", self.tencent.received()[0]["text"])
        ask = {"BeginTime": 1704164645 - 60, "EndTime": 1704164645 + 60, "Offset": 0, "Limit": 100,
               "PhoneNumber": "+8613800138000", "SmsSdkAppId": "1400006666"}
        told = []
        for _ in range(2):
            answer = self.call("PullSmsSendStatusByPhoneNumber", json.dumps(ask).encode())
            told.append([(one["SessionContext"], one["ReportStatus"]) for one in answer["PullSmsSendStatusSet"]])
            self.now += datetime.timedelta(seconds=2)
        self.assertEqual(told, [[], [("out1", "SUCCESS")]])

    def test_bad_messages_get_the_provider_s_codes(self):
        for more, code in (({"PhoneNumberSet": ["13800138000"]}, "InvalidParameterValue.IncorrectPhoneNumber"),
                           ({"SignName": "其他"}, "FailedOperation.SignatureIncorrectOrUnapproved"),
                           ({"TemplateParamSet": ["C1"]},
                            "FailedOperation.TemplateParamSetNotMatchApprovedTemplate"),
                           ({"TemplateParamSet": ["C1", "字" * 36]},
                            "InvalidParameterValue.TemplateParameterLengthLimit"),
                           ({"SmsSdkAppId": "1"}, "UnauthorizedOperation.SmsSdkAppIdVerifyFail")):
            self.assertEqual(self.code(**more), code)
        self.assertEqual(self.tencent.received(), [])
        self.faults.arm("tencent.SendSms", "no_balance", 1)
        self.assertEqual(self.code(), "FailedOperation.InsufficientBalanceInSmsPackage")


if __name__ == "__main__":
    unittest.main()
