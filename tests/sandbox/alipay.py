# Alipay's gateway: checks a request, acts on the trades, signs the answer.
import base64
import hashlib
import json
import re
import secrets
import threading
import urllib.parse

from cryptography import x509

import china_time
import money
from bills import Bills
from signatures import request_string, rsa2_holds, rsa2_sign
from trades import Refused, amounts, check_texts, funds, refunded

BUYER = {"buyer_logon_id": "138****0000", "buyer_open_id": "074a1CcTG1LelxKe4xQC0zgNdId0nxi95b5lsNpazWYoCo5"}
UNAVAILABLE = {"code": "20000", "msg": "Service Currently Unavailable",
               "sub_code": "isp.unknow-error", "sub_msg": "系统繁忙"}
ACQ_SYSTEM_ERROR = {"code": "40004", "msg": "Business Failed", "sub_code": "ACQ.SYSTEM_ERROR", "sub_msg": "系统错误"}


def in_certificate_mode(parameters):
    """An app is in one mode; here a request says in which."""
    return "app_cert_sn" in parameters or "alipay_root_cert_sn" in parameters


class BadRequest(Exception):
    """A request that the gateway does not let through to the business; `signed`: it knows whom it answers."""

    def __init__(self, code, sub_code, sub_msg, signed=True):
        super().__init__(sub_code)
        self.node = {"code": code, "sub_code": sub_code, "sub_msg": sub_msg,
                     "msg": "Missing Required Arguments" if code == "40001" else "Invalid Arguments"}
        self.signed = signed


def certificate_number(certificate):
    """The SN of certificate mode: MD5 of the issuer's name (RFC 2253) and the serial number in decimal."""
    text = certificate.issuer.rfc4514_string() + str(certificate.serial_number)
    return hashlib.md5(text.encode()).hexdigest()


def root_number(pem):
    """The SN of a file of roots: those that are signed by RSA (an OID below PKCS #1's), in order."""
    ending = b"-----END CERTIFICATE-----\n"
    roots = [x509.load_pem_x509_certificate(one + ending) for one in pem.split(ending)[:-1]]
    return "_".join(certificate_number(root) for root in roots
                    if root.signature_algorithm_oid.dotted_string.startswith("1.2.840.113549.1.1."))


class Certificates:
    """What Alipay signs with in certificate mode: the key in force, and each certificate that it ever had."""

    def __init__(self, keys):
        self._keys, self._lock = keys, threading.Lock()
        self._pems = {}
        self._take(keys.private_key("private", "alipay_private_key.pem"), keys.read("merchant", "alipay_cert.pem"))
        self.app = certificate_number(keys.certificate("merchant", "app_cert.pem"))
        self.root = root_number(keys.read("merchant", "alipay_root_cert.pem"))

    def rotate(self, stranger=False):
        """From now on another key signs, without a word to anybody. Its certificate's SN."""
        self._take(*self._keys.next_alipay_certificate(stranger=stranger))
        return self.signing()[1]

    def signing(self):
        """The private key in force, and its certificate's SN."""
        with self._lock:
            return self._signing

    def content(self, number):
        return self._pems.get(number)

    def _take(self, key, pem):
        number = certificate_number(x509.load_pem_x509_certificate(pem))
        with self._lock:
            self._pems[number] = pem
            self._signing = key, number


class Alipay:
    def __init__(self, keys, certificates, trades, faults, stop, base_url):
        self._app_id = keys.account()["alipay_app_id"]
        self._app_key = keys.public_key("private", "app_public_key.pem")
        self._private_key = keys.private_key("private", "alipay_private_key.pem")
        self._certificates = certificates
        self._trades, self._faults, self._stop = trades, faults, stop
        self.bills = Bills(trades, keys.account()["alipay_seller_id"], base_url, faults, stop)
        self._methods = {
            "alipay.trade.precreate": self._precreate,
            "alipay.trade.query": self._query,
            "alipay.trade.close": self._close,
            "alipay.trade.refund": self._refund,
            "alipay.trade.fastpay.refund.query": self._refund_query,
            "alipay.data.dataservice.bill.downloadurl.query": self._bill,
            "alipay.open.app.alipaycert.download": self._certificate,
        }

    def answer(self, query, body):
        """The text of the answer to a request with these query and body (as sent). Raises HangUp."""
        parameters = {}
        try:
            for part in (query, body):
                parameters.update(urllib.parse.parse_qsl(part, keep_blank_values=True, errors="strict"))
        except UnicodeDecodeError:
            return self._reply("error_response", BadRequest("40002", "isv.invalid-encoding", "编码错误").node, None)
        method = parameters.get("method", "")
        node_name = method.replace(".", "_") + "_response" if method in self._methods else "error_response"
        try:
            self._check(parameters)
        except BadRequest as bad:
            return self._reply(node_name if bad.signed else "error_response", bad.node, parameters,
                               {} if bad.signed else {"unsigned": 0})
        armed = self._faults.take(method)
        armed.before(self._stop)
        if "unsigned_error" in armed:
            return self._reply("error_response", UNAVAILABLE, parameters, {"unsigned": 0})
        if "system_error" in armed or "acq_system_error" in armed:
            return self._reply(node_name, UNAVAILABLE if "system_error" in armed else ACQ_SYSTEM_ERROR, parameters)
        node = self._act(method, parameters, armed)
        armed.after()
        return self._reply(node_name, UNAVAILABLE if "system_error_after" in armed else node, parameters, armed)

    def _check(self, parameters):
        method = parameters.get("method", "")
        if not method:
            raise BadRequest("40001", "isv.missing-method", "缺少方法名参数", signed=False)
        if not parameters.get("app_id"):
            raise BadRequest("40001", "isv.missing-app-id", "缺少AppID参数", signed=False)
        if parameters["app_id"] != self._app_id:
            raise BadRequest("40002", "isv.invalid-app-id", "无效的AppID参数", signed=False)
        if method not in self._methods:
            raise BadRequest("40002", "isv.invalid-method", "不存在的方法名")
        for name, sub_code in (("sign_type", "isv.missing-signature-type"), ("sign", "isv.missing-signature"),
                               ("timestamp", "isv.missing-timestamp"), ("version", "isv.missing-version"),
                               ("charset", "isv.missing-charset"), ("biz_content", "isv.missing-biz-content")):
            if not parameters.get(name):
                raise BadRequest("40001", sub_code, "缺少参数 " + name)
        if parameters["sign_type"] != "RSA2":
            raise BadRequest("40002", "isv.invalid-signature-type", "无效的签名类型")
        if parameters["charset"].lower() != "utf-8":
            raise BadRequest("40002", "isv.invalid-charset", "字符集错误")
        if parameters["version"] != "1.0":
            raise BadRequest("40002", "isv.invalid-version", "无效的版本号")
        if parameters.get("format", "JSON").upper() != "JSON":
            raise BadRequest("40002", "isv.invalid-format", "无效的数据格式")
        try:
            if len(parameters["timestamp"]) != 19:
                raise ValueError
            china_time.from_plain(parameters["timestamp"])
        except ValueError:
            raise BadRequest("40002", "isv.invalid-timestamp", "非法的时间戳参数")
        if in_certificate_mode(parameters):
            if parameters.get("app_cert_sn") != self._certificates.app:
                raise BadRequest("40002", "isv.invalid-app-cert-sn", "应用公钥证书校验失败")
            if parameters.get("alipay_root_cert_sn") != self._certificates.root:
                raise BadRequest("40002", "isv.invalid-alipay-root-cert-sn", "支付宝根证书校验失败")
        elif method == "alipay.open.app.alipaycert.download":
            raise BadRequest("40001", "isv.missing-app-cert-sn", "缺少应用公钥证书SN")
        text = request_string(parameters)
        if not rsa2_holds(self._app_key, text, parameters["sign"]):
            raise BadRequest("40002", "isv.invalid-signature",
                             "验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配，网关生成的验签字符串为："
                             + text.replace("&", "&amp;"))

    def _act(self, method, parameters, armed):
        try:
            wish = json.loads(parameters["biz_content"])
            if not isinstance(wish, dict):
                raise ValueError
        except ValueError:
            return {"code": "40002", "msg": "Invalid Arguments", "sub_code": "isv.invalid-parameter",
                    "sub_msg": "biz_content 不是 JSON 对象"}
        try:
            check_texts(wish)
            return {"code": "10000", "msg": "Success", **self._methods[method](wish, parameters, armed)}
        except Refused as refused:
            prefix = "" if method.startswith("alipay.data.") else "ACQ."
            return {"code": "40004", "msg": "Business Failed", "sub_code": prefix + refused.sub_code,
                    "sub_msg": refused.sub_msg}

    def _precreate(self, wish, parameters, armed):
        trade = self._trades.precreate(wish, parameters.get("notify_url", ""), in_certificate_mode(parameters))
        return {"out_trade_no": trade["out_trade_no"], "qr_code": trade["qr_code"]}

    def _query(self, wish, parameters, armed):
        trade = self._trades.find(wish)
        total = money.yuan(trade["total"])
        node = {**BUYER, "buyer_pay_amount": "0.00", "invoice_amount": "0.00", "out_trade_no": trade["out_trade_no"],
                "point_amount": "0.00", "receipt_amount": "0.00", "total_amount": total,
                "trade_no": trade["trade_no"], "trade_status": trade["status"]}
        if trade["paid"]:
            node.update(amounts(trade), fund_bill_list=funds(trade, "fund_channel"),
                        send_pay_date=china_time.plain(china_time.from_iso(trade["gmt_payment"])))
        return node

    def _close(self, wish, parameters, armed):
        trade = self._trades.close(wish)
        return {"out_trade_no": trade["out_trade_no"], "trade_no": trade["trade_no"]}

    def _refund(self, wish, parameters, armed):
        if "seller_balance_not_enough" in armed:
            raise Refused("SELLER_BALANCE_NOT_ENOUGH", "卖家余额不足")
        if "trade_has_finished" in armed:
            self._trades.finish(wish)
        trade, refund, moved = self._trades.refund(wish)
        return {**BUYER, "fund_change": "Y" if moved and "fund_change_n" not in armed else "N",
                "gmt_refund_pay": china_time.plain(china_time.from_iso(refund["at"])),
                "out_trade_no": trade["out_trade_no"], "refund_fee": money.yuan(refunded(trade)),
                "trade_no": trade["trade_no"]}

    def _refund_query(self, wish, parameters, armed):
        if not wish.get("out_request_no"):
            raise Refused("INVALID_PARAMETER", "参数无效：out_request_no")
        trade = self._trades.find(wish)
        node = {"out_request_no": wish["out_request_no"], "out_trade_no": trade["out_trade_no"],
                "trade_no": trade["trade_no"], "total_amount": money.yuan(trade["total"])}
        for refund in trade["refunds"]:
            if refund["out_request_no"] == wish["out_request_no"] and "not_yet" not in armed:
                node.update(refund_amount=money.yuan(refund["amount"]), refund_status="REFUND_SUCCESS")
        return node

    def _bill(self, wish, parameters, armed):
        return self.bills.address(wish, today_too="today_too" in armed)

    def _certificate(self, wish, parameters, armed):
        pem = self._certificates.content(wish.get("alipay_cert_sn"))
        if pem is None:
            raise Refused("INVALID_PARAMETER", "参数无效：alipay_cert_sn")
        return {"alipay_cert_content": base64.b64encode(pem).decode()}

    def _reply(self, node_name, node, parameters, armed=()):
        """The body: the signature covers the node's text exactly as it stands there."""
        space = "whitespace" in armed
        text = json.dumps(node, ensure_ascii=False, indent=2 if space else None,
                          separators=None if space else (",", ":")).replace("/", "\\/")
        members = ['"%s"%s%s' % (node_name, " : " if space else ":", text)]
        if parameters is not None and "unsigned" not in armed:
            key, number = self._private_key, None
            if in_certificate_mode(parameters):
                key, number = self._certificates.signing()
            sign = rsa2_sign(key, text + (" " if "wrong_sign" in armed else ""))
            members.insert(0 if "sign_first" in armed else 1, '"sign":"%s"' % sign)
            if number and "no_cert_sn" not in armed:
                members.append('"alipay_cert_sn":"%s"' % number)
        if "duplicate_node" in armed:
            forged = re.sub(r'"trade_status":"\w+"', '"trade_status":"TRADE_SUCCESS"', text)
            members.append('"%s":%s' % (node_name, re.sub(r'"code":"\d+"', '"code":"10000"', forged)))
        return ("{ %s\n}" if space else "{%s}") % (",\n " if space else ",").join(members)


def trace_id():
    return secrets.token_hex(16)
