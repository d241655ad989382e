# Tencent Cloud's SMS service, the second provider: SendSms and PullSmsSendStatusByPhoneNumber, signed with TC3-HMAC-SHA256.
import datetime
import json
import re
import secrets
import uuid

import china_time
from signatures import same, tc3_sign
from sms_templates import NUMBERS, TEMPLATES

SKEW = 5 * 60  # seconds
DELIVERY = datetime.timedelta(seconds=1)
LONGEST_VARIABLE = 35
NUMBER = re.compile(r"\+86(1[3-9]\d{9})")
AUTHORIZATION = re.compile(r"TC3-HMAC-SHA256 Credential=([^/,\s]+)/(\d{4}-\d\d-\d\d)/sms/tc3_request, "
                           r"SignedHeaders=content-type;host, Signature=([0-9a-f]{64})")


class Refused(Exception):
    def __init__(self, code, message):
        super().__init__(code)
        self.code, self.message = code, message


class Tencent:
    def __init__(self, shelf, account, faults, stop, clock=china_time.now):
        self._shelf, self._account, self._faults, self._stop, self._clock = shelf, account, faults, stop, clock

    def answer(self, headers, body):
        """The JSON object; HTTP is 200 whatever it says. `headers`: lower-case names. Raises HangUp."""
        response = {"RequestId": str(uuid.uuid4())}
        try:
            action, wish = self._check(headers, body)
            armed = self._faults.take("tencent." + action)
            armed.before(self._stop)
            if "system_error" in armed:
                raise Refused("InternalError.OtherError", "其他错误")
            response.update({"SendSms": self._send, "PullSmsSendStatusByPhoneNumber": self._pull}[action](wish, armed))
            armed.after()
        except Refused as refused:
            response["Error"] = {"Code": refused.code, "Message": refused.message}
        return {"Response": response}

    def received(self):
        """What the phones have received, newest last."""
        return [{name: message[name] for name in ("to", "template", "params", "text", "out_id", "at")}
                for message in self._shelf.all() if message["delivered"]]

    def taken(self):
        return [{name: message[name] for name in ("out_id", "delivered", "at")} for message in self._shelf.all()]

    def _check(self, headers, body):
        match = AUTHORIZATION.fullmatch(headers.get("authorization", ""))
        stamp = headers.get("x-tc-timestamp", "")
        if not match or match[1] != self._account["tencent_sms_secret_id"]:
            raise Refused("AuthFailure.SecretIdNotFound", "密钥不存在")
        if not re.fullmatch(r"\d{10}", stamp) or abs(int(stamp) - self._clock().timestamp()) > SKEW:
            raise Refused("AuthFailure.SignatureExpire", "签名过期")
        date = datetime.datetime.fromtimestamp(int(stamp), datetime.timezone.utc).strftime("%Y-%m-%d")
        expected = tc3_sign(self._account["tencent_sms_secret_key"], stamp, date, headers, body)
        if match[2] != date or not same(expected, match[3]):
            raise Refused("AuthFailure.SignatureFailure", "签名错误")
        action = headers.get("x-tc-action")
        if headers.get("x-tc-version") != "2021-01-11" or not headers.get("x-tc-region"):
            raise Refused("NoSuchVersion", "版本或地域错误")
        if action not in ("SendSms", "PullSmsSendStatusByPhoneNumber"):
            raise Refused("InvalidAction", "接口不存在")
        try:
            wish = json.loads(body)
        except ValueError:
            raise Refused("InvalidParameter", "不是 JSON")
        if not isinstance(wish, dict) or wish.get("SmsSdkAppId") != self._account["tencent_sms_app_id"]:
            raise Refused("UnauthorizedOperation.SmsSdkAppIdVerifyFail", "SmsSdkAppId 校验失败")
        return action, wish

    def _send(self, wish, armed):
        if "no_balance" in armed:
            raise Refused("FailedOperation.InsufficientBalanceInSmsPackage", "套餐包余量不足")
        if wish.get("SignName") != self._account["tencent_sms_sign_name"]:
            raise Refused("FailedOperation.SignatureIncorrectOrUnapproved", "签名未审批或格式错误")
        if wish.get("TemplateId") not in NUMBERS:
            raise Refused("FailedOperation.TemplateIncorrectOrUnapproved", "模板未审批或内容不匹配")
        words, values = TEMPLATES[NUMBERS[wish["TemplateId"]]][1], wish.get("TemplateParamSet", [])
        names = re.findall(r"\$\{(\w+)\}", words)
        if len(values) != len(names) or not all(isinstance(value, str) and value for value in values):
            raise Refused("FailedOperation.TemplateParamSetNotMatchApprovedTemplate", "变量与模板不匹配")
        if any(len(value) > LONGEST_VARIABLE for value in values):
            raise Refused("InvalidParameterValue.TemplateParameterLengthLimit", "单个模板变量字符数超过规定限制")
        variables = dict(zip(names, values))
        text = "【%s】%s" % (wish["SignName"], re.sub(r"\$\{(\w+)\}", lambda name: variables[name[1]], words))
        return {"SendStatusSet": [self._take(number, wish, variables, text, armed)
                                  for number in wish.get("PhoneNumberSet", [])]}

    def _take(self, number, wish, variables, text, armed):
        match = NUMBER.fullmatch(number)
        if not match:
            return {"SerialNo": "", "PhoneNumber": number, "Fee": 0, "SessionContext": wish.get("SessionContext", ""),
                    "Code": "InvalidParameterValue.IncorrectPhoneNumber", "Message": "手机号格式错误"}
        self._shelf.add({"to": match[1], "template": wish["TemplateId"], "params": variables, "text": text,
                         "out_id": wish.get("SessionContext", ""), "at": china_time.iso(self._clock()),
                         "delivered": "undelivered" not in armed})
        return {"SerialNo": "2:" + secrets.token_hex(8), "PhoneNumber": number, "Fee": 1,
                "SessionContext": wish.get("SessionContext", ""), "Code": "Ok", "Message": "send success"}

    def _pull(self, wish, armed):
        """What is final, oldest first: of anything else nothing is told."""
        begin, end = wish.get("BeginTime"), wish.get("EndTime")
        offset, limit = wish.get("Offset"), wish.get("Limit")
        if not all(isinstance(number, int) for number in (begin, end, offset, limit)) or not 1 <= limit <= 100:
            raise Refused("InvalidParameterValue", "参数错误")
        now, found = self._clock(), []
        for message in self._shelf.all():
            at = china_time.from_iso(message["at"])
            if ("+86" + message["to"] == wish.get("PhoneNumber") and begin <= at.timestamp() <= end
                    and now - at >= DELIVERY):
                found.append({"PhoneNumber": "+86" + message["to"], "SessionContext": message["out_id"],
                              "ReportStatus": "SUCCESS" if message["delivered"] else "FAIL",
                              "Description": "DELIVRD" if message["delivered"] else "UNDELIV",
                              "UserReceiveTime": int((at + DELIVERY).timestamp())})
        return {"PullSmsSendStatusSet": [] if "unheard" in armed else found[offset:offset + limit]}
