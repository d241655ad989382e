# Aliyun's SMS service: SendSms and QuerySendDetails, RPC style, signed with ACS3-HMAC-SHA256.
import datetime
import hashlib
import json
import re
import secrets
import threading
import time
import urllib.parse
import uuid

import china_time
from signatures import acs3_canonical, acs3_sign, same
from sms_templates import CODES, WORDS

SKEW = datetime.timedelta(minutes=15)
DELIVERY = datetime.timedelta(seconds=1)
# What a number takes of codes: within so many seconds so many, and what that limit is called.
FLOW = ((60, 1, "分钟级"), (3600, 5, "小时级"), (24 * 3600, 10, "天级"))
LONGEST = 500  # characters of a whole message
LONGEST_VARIABLE = 35
NUMBER = re.compile(r"(?:\+86|\+|0086|86)?(1[3-9]\d{9})")
AUTHORIZATION = re.compile(
    r"ACS3-HMAC-SHA256 Credential=([^,\s]+),SignedHeaders=([a-z0-9;-]+),Signature=([0-9a-f]{64})")


class Denied(Exception):
    """The door is shut: an HTTP status and a gateway code."""

    def __init__(self, status, code, message):
        super().__init__(code)
        self.status, self.code, self.message = status, code, message


class Refused(Exception):
    """The business says no, with HTTP 200 and a code."""

    def __init__(self, code, message):
        super().__init__(code)
        self.code, self.message = code, message


class Sms:
    def __init__(self, shelf, account, faults, stop, clock=china_time.now):
        self._shelf, self._faults, self._stop, self._clock = shelf, faults, stop, clock
        self._key_id, self._secret = account["sms_access_key_id"], account["sms_access_key_secret"]
        self._sign_name = account["sms_sign_name"]
        self._of_number = {}
        for number, message in shelf.items():
            self._of_number.setdefault(message["to"], []).append(number)
        self._nonces, self._many, self._nonce_lock = {}, 10000, threading.Lock()

    def answer(self, method, path, query, headers, body):
        """HTTP status and JSON object. `headers`: lower-case names; `query`: as sent. Raises HangUp."""
        request_id = str(uuid.uuid4()).upper()
        try:
            action, parameters = self.check(method, path, query, headers, body)
            armed = self._faults.take(action)
            armed.before(self._stop)
            if "throttled" in armed:
                raise Denied(400, "Throttling.User", "Request was denied due to user flow control.")
            if "system_error" in armed:
                raise Refused("isp.SYSTEM_ERROR", "系统错误")
            result = {"SendSms": self._send, "QuerySendDetails": self._details}[action](parameters, armed)
            armed.after()
            return 200, {"Code": "OK", "Message": "OK", "RequestId": request_id, **result}
        except Denied as denied:
            return denied.status, {"Code": denied.code, "Message": denied.message, "RequestId": request_id,
                                   "HostId": headers.get("host", "")}
        except Refused as refused:
            return 200, {"Code": refused.code, "Message": refused.message, "RequestId": request_id}

    def check(self, method, path, query, headers, body):
        """The action and its parameters, when the request is signed as it must be."""
        match = AUTHORIZATION.fullmatch(headers.get("authorization", ""))
        if not match:
            raise Denied(400, "IncompleteSignature", "The Authorization header is missing or malformed.")
        key_id, names, signature = match.groups()
        if key_id != self._key_id:
            raise Denied(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found.")
        self._check_headers(headers, names.split(";"), body)
        pairs = urllib.parse.parse_qsl(query, keep_blank_values=True)
        canonical = acs3_canonical(method, path, pairs, headers, names.split(";"), body)
        if not same(acs3_sign(self._secret, canonical), signature):
            raise Denied(400, "SignatureDoesNotMatch", "Specified signature is not matched with our calculation. "
                         "server CanonicalRequest is " + json.dumps(canonical, ensure_ascii=False))
        self._use_nonce(headers["x-acs-signature-nonce"])
        action = headers["x-acs-action"]
        if headers["x-acs-version"] != "2017-05-25" or action not in ("SendSms", "QuerySendDetails"):
            raise Denied(404, "InvalidAction.NotFound", "Specified api is not found, please check your url and method.")
        parameters = dict(pairs)
        if headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
            parameters.update(urllib.parse.parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
        return action, parameters

    def _check_headers(self, headers, signed, body):
        must = {"host"} | {name for name in headers if name.startswith("x-acs-") or name == "content-type"}
        must |= {"x-acs-action", "x-acs-version", "x-acs-date", "x-acs-signature-nonce", "x-acs-content-sha256"}
        for name in sorted(must):
            if not headers.get(name) or name not in signed:
                raise Denied(400, "Missing" + name, "Header %s is mandatory and must be signed." % name)
        if signed != sorted(signed):
            raise Denied(400, "IncompleteSignature", "SignedHeaders must be sorted.")
        if headers["x-acs-content-sha256"] != hashlib.sha256(body).hexdigest():
            raise Denied(400, "InvalidContentSha256", "x-acs-content-sha256 is not the digest of the body.")
        try:
            date = datetime.datetime.strptime(headers["x-acs-date"], "%Y-%m-%dT%H:%M:%SZ")
        except ValueError:
            raise Denied(400, "InvalidTimeStamp.Format", "Specified time stamp or date value is not well formatted.")
        if abs(date.replace(tzinfo=datetime.timezone.utc) - self._clock()) > SKEW:
            raise Denied(400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.")

    def _use_nonce(self, nonce):
        now = time.monotonic()
        with self._nonce_lock:
            if len(self._nonces) > self._many:
                self._nonces = {old: when for old, when in self._nonces.items()
                                if now - when < 2 * SKEW.total_seconds()}
                self._many = max(10000, 2 * len(self._nonces))
            if nonce in self._nonces:
                raise Denied(400, "SignatureNonceUsed", "Specified signature nonce was used already.")
            self._nonces[nonce] = now

    def _send(self, parameters, armed):
        if "no_balance" in armed:
            raise Refused("isv.AMOUNT_NOT_ENOUGH", "账户余额不足")
        if "business_limit" in armed:
            raise Refused("isv.BUSINESS_LIMIT_CONTROL", "触发天级流控Permits:10")
        for name in ("PhoneNumbers", "SignName", "TemplateCode"):
            if not parameters.get(name):
                raise Denied(400, "Missing" + name, "%s is mandatory for this action." % name)
        numbers = parameters["PhoneNumbers"].split(",")
        if len(numbers) > 1000:
            raise Refused("isv.MOBILE_COUNT_OVER_LIMIT", "手机号码数量超过限制")
        matches = [NUMBER.fullmatch(number) for number in numbers]
        if not all(matches):
            raise Refused("isv.MOBILE_NUMBER_ILLEGAL", "%s号码格式错误" % parameters["PhoneNumbers"])
        if parameters["SignName"] != self._sign_name:
            raise Refused("isv.SMS_SIGNATURE_ILLEGAL", "该账号下找不到对应签名")
        if parameters["TemplateCode"] not in WORDS:
            raise Refused("isv.SMS_TEMPLATE_ILLEGAL", "该账号下找不到对应模板")
        variables = _variables(parameters.get("TemplateParam", "{}"), parameters["TemplateCode"] in CODES)
        text = "【%s】%s" % (self._sign_name, _filled(WORDS[parameters["TemplateCode"]], variables))
        if parameters["TemplateCode"] in CODES:
            for match in matches:
                self._limit_codes(match[1])
        biz_id = "%s^0" % "".join(secrets.choice("0123456789") for _ in range(18))
        for match in matches:
            number = self._shelf.add({
                "to": match[1], "template": parameters["TemplateCode"], "params": variables, "text": text,
                "out_id": parameters.get("OutId", ""), "at": china_time.iso(self._clock()), "biz_id": biz_id,
                "delivered": "undelivered" not in armed})
            self._of_number.setdefault(match[1], []).append(number)
        return {"BizId": biz_id}

    def _limit_codes(self, number):
        taken = [self._shelf.get(key) for key in self._of_number.get(number, [])]
        ages = [(self._clock() - china_time.from_iso(message["at"])).total_seconds()
                for message in taken if message["template"] in CODES]
        for seconds, most, level in FLOW:
            if sum(age < seconds for age in ages) >= most:
                raise Refused("isv.BUSINESS_LIMIT_CONTROL", "触发%s流控Permits:%d" % (level, most))

    def _details(self, parameters, armed):
        """Like the real one it is asked by number and day, not by OutId; each line carries its OutId."""
        try:
            day = datetime.datetime.strptime(parameters["SendDate"], "%Y%m%d").strftime("%Y-%m-%d")
            size, page = int(parameters["PageSize"]), int(parameters["CurrentPage"])
            number = NUMBER.fullmatch(parameters["PhoneNumber"])[1]
        except KeyError as missing:
            raise Denied(400, "Missing" + missing.args[0], "%s is mandatory for this action." % missing.args[0])
        except (ValueError, TypeError):
            raise Refused("isv.INVALID_PARAMETERS", "参数异常")
        if not 1 <= size <= 50 or page < 1:
            raise Refused("isv.INVALID_PARAMETERS", "参数异常")
        taken = [self._shelf.get(key) for key in reversed(self._of_number.get(number, []))]
        found = [message for message in taken if message["at"].startswith(day)
                 and parameters.get("BizId", message["biz_id"]) == message["biz_id"]]
        if "unheard" in armed:
            found = []
        lines = [self._detail(message) for message in found[(page - 1) * size:page * size]]
        return {"TotalCount": str(len(found)), "SmsSendDetailDTOs": {"SmsSendDetailDTO": lines}}

    def _detail(self, message):
        sent = china_time.from_iso(message["at"])
        detail = {"PhoneNum": message["to"], "TemplateCode": message["template"], "Content": message["text"],
                  "OutId": message["out_id"], "SendDate": china_time.plain(sent), "SendStatus": 1}
        if self._clock() - sent >= DELIVERY:
            detail.update(SendStatus=3 if message["delivered"] else 2,
                          ErrCode="DELIVERED" if message["delivered"] else "MOBILE_NOT_ON_SERVICE",
                          ReceiveDate=china_time.plain(sent + DELIVERY))
        return detail

    def received(self):
        """What the phones have received, newest last."""
        return [{name: message[name] for name in ("to", "template", "params", "text", "out_id", "at")}
                for message in self._shelf.all() if message["delivered"]]

    def taken(self):
        """What was accepted, whether it came to a phone or not."""
        return [{name: message[name] for name in ("out_id", "delivered", "at")} for message in self._shelf.all()]


def _variables(text, is_code):
    try:
        variables = json.loads(text)
    except ValueError:
        raise Refused("isv.INVALID_JSON_PARAM", "参数格式错误，请修改为字符串值")
    if not isinstance(variables, dict) or not all(isinstance(value, str) for value in variables.values()):
        raise Refused("isv.INVALID_JSON_PARAM", "参数格式错误，请修改为字符串值")
    if any(re.search(r"https?://|www\.", value) for value in variables.values()):
        raise Refused("isv.PARAM_NOT_SUPPORT_URL", "变量不支持传入URL")
    if is_code and not all(re.fullmatch(r"[0-9A-Za-z]{4,6}", value) for value in variables.values()):
        raise Refused("isv.TEMPLATE_PARAMS_ILLEGAL", "验证码为4到6位数字或字母")
    if any(len(value) > LONGEST_VARIABLE for value in variables.values()):
        raise Refused("isv.PARAM_LENGTH_LIMIT", "变量长度超过%d个字符" % LONGEST_VARIABLE)
    return variables


def _filled(words, variables):
    def value(match):
        if not variables.get(match[1]):
            raise Refused("isv.TEMPLATE_MISSING_PARAMETERS", "模版缺少变量 " + match[1])
        return variables[match[1]]
    text = re.sub(r"\$\{(\w+)\}", value, words)
    if len(text) > LONGEST:
        raise Refused("isv.PARAM_LENGTH_LIMIT", "参数超出长度限制")
    return text
