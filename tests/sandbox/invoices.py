# Nuonuo's invoice issuer: the access token, the two calls, and the invoices it has issued.
import datetime
import json
import re
import secrets
import threading
import urllib.parse

import china_time
import money
from invoice_originals import ofd, xml
from invoice_paper import draw
from signatures import nuonuo_sign, same

TOKEN_LIFE = datetime.timedelta(hours=24)
SKEW = 15 * 60  # seconds
ISSUING = datetime.timedelta(seconds=1)
BILLING = "nuonuo.OpeMplatform.requestBillingNew"
QUERY = "nuonuo.OpeMplatform.queryInvoiceResult"
RED, RED_CONFIRM, RED_CONFIRM_QUERY = (
    "nuonuo.OpeMplatform." + name for name in ("fastInvoiceRed", "saveInvoiceRedConfirm", "queryInvoiceRedConfirm"))
CONFIRMATION = datetime.timedelta(hours=72)
ISSUED, IN_PROGRESS, FAILED, BEING_VOIDED = "2", "20", "22", "31"
KINDS = ("pdf", "ofd", "xml")
# What the platform says before it looks at the order: fault to code and words.
PLATFORM_ERRORS = {"busy": ("0200", "系统繁忙，请稍后重试"), "quota": ("070201", "当日调用次数已达上限"),
                   "foreign_token": ("070301", "令牌与应用不匹配"), "foreign_tax_number": ("070401", "税号与令牌不匹配")}
# The most characters of what a buyer may leave out.
BUYER = {"buyerTaxNum": 20, "buyerAddress": 80, "buyerTel": 20, "buyerAccount": 100, "buyerPhone": 20, "email": 50,
         "remark": 200}


class Refused(Exception):
    def __init__(self, code, describe):
        super().__init__(code)
        self.code, self.describe = code, describe


class Invoices:
    def __init__(self, shelf, tokens, account, faults, stop, base_url, clock=china_time.now):
        self._shelf, self._tokens, self._account, self._clock = shelf, tokens, account, clock
        self._faults, self._stop, self._base_url = faults, stop, base_url
        self._drawing, self._drawn = threading.Lock(), None
        self._orders = {invoice["serial"]: key for key, invoice in shelf.items()}
        self._methods = {BILLING: self._bill, QUERY: self._results, RED: self._reverse,
                         RED_CONFIRM: self._ask_confirmation, RED_CONFIRM_QUERY: self._confirmation}

    def token(self, body):
        """HTTP status and JSON object of POST /accessToken."""
        form = dict(urllib.parse.parse_qsl(body.decode("utf-8", "replace")))
        armed = self._faults.take("invoice.token")
        armed.before(self._stop)
        if "system_error" in armed:
            return 503, {"error": "system_error", "error_description": "系统繁忙"}
        if form.get("grant_type") != "client_credentials":
            return 200, {"error": "unsupported_grant_type", "error_description": "grant_type 错误"}
        if not (same(form.get("client_id", ""), self._account["invoice_app_key"])
                and same(form.get("client_secret", ""), self._account["invoice_app_secret"])):
            return 200, {"error": "invalid_client", "error_description": "client_id 或 client_secret 错误"}
        token = secrets.token_hex(16)
        self._tokens.put(token, {"until": china_time.iso(self._clock() + TOKEN_LIFE)})
        armed.after()
        return 200, {"access_token": token, "expires_in": -1 if "endless" in armed else int(TOKEN_LIFE.total_seconds())}

    def services(self, query, headers, body):
        """HTTP status and JSON object of POST /open/v1/services. `headers`: lower-case names."""
        try:
            method = self._check(dict(urllib.parse.parse_qsl(query)), headers, body)
            armed = self._faults.take(method)
            armed.before(self._stop)
            if "system_error" in armed:
                return 503, {"code": "E9999", "describe": "系统繁忙"}
            for fault, (code, describe) in PLATFORM_ERRORS.items():
                if fault in armed:
                    raise Refused(code, describe)
            try:
                wish = json.loads(body)
            except ValueError:
                raise Refused("E9102", "报文不是 JSON")
            if not isinstance(wish, dict):
                raise Refused("E9102", "报文不是 JSON 对象")
            result = self._methods[method](wish, armed)
            armed.after()
            return 200, {"code": "E0000", "describe": "成功", "result": result}
        except Refused as refused:
            return 200, {"code": refused.code, "describe": refused.describe}

    def file(self, serial, kind):
        """HTTP status, media type and bytes of an invoice's file: its "pdf", "ofd" or "xml"."""
        armed = self._faults.take("invoice." + kind)
        armed.before(self._stop)
        invoice = self._with(serial=serial)
        if "system_error" in armed:
            return 503, "text/plain", b"busy"
        if not invoice or self._status(invoice) != ISSUED or "not_found" in armed:
            return 404, "text/plain", b"not found"
        if {"not_a_pdf", "not_an_original"} & set(armed):
            return 200, "text/html", "<html><body>请先登录</body></html>".encode()
        if kind != "pdf":
            return 200, "application/" + kind, {"ofd": ofd, "xml": xml}[kind](invoice, self._account)
        with self._drawing:
            if "alike" not in armed or not self._drawn:
                self._drawn = draw(invoice, self._account)
            return 200, "application/pdf", self._drawn

    def all(self):
        return [{"orderNo": invoice["order"]["orderNo"], "serialNo": invoice["serial"],
                 "status": self._status(invoice), "number": invoice["number"],
                 "buyerName": invoice["order"]["buyerName"], "total": money.yuan(invoice["gross"]),
                 "at": china_time.iso(china_time.from_iso(invoice["at"]))} for invoice in self._shelf.all()]

    def _check(self, parameters, headers, body):
        for name, shape in (("senid", r"[0-9a-zA-Z]{32}"), ("nonce", r"\d{8}"), ("timestamp", r"\d{10}")):
            if not re.fullmatch(shape, parameters.get(name, "")):
                raise Refused("E9101", "参数错误：" + name)
        if parameters.get("appkey") != self._account["invoice_app_key"]:
            raise Refused("E9101", "appkey 不存在")
        if abs(int(parameters["timestamp"]) - self._clock().timestamp()) > SKEW:
            raise Refused("E9101", "timestamp 已过期")
        expected = nuonuo_sign(self._account["invoice_app_secret"], parameters["appkey"], parameters["senid"],
                               parameters["nonce"], parameters["timestamp"], body)
        if not same(expected, headers.get("x-nuonuo-sign", "")):
            raise Refused("E9101", "签名错误")
        token = self._tokens.get(headers.get("accesstoken", ""))
        if not token or china_time.from_iso(token["until"]) < self._clock():
            raise Refused("E9103", "accessToken 无效或已过期")
        if headers.get("usertax") != self._account["invoice_tax_number"]:
            raise Refused("E9101", "userTax 未授权")
        if not headers.get("content-type", "").startswith("application/json"):
            raise Refused("E9101", "Content-type 应为 application/json")
        if headers.get("method") not in self._methods:
            raise Refused("E9101", "method 不存在")
        return headers["method"]

    def _bill(self, wish, armed):
        order = wish.get("order")
        if not isinstance(order, dict):
            raise Refused("E9102", "缺少 order")
        for name, most in (("buyerName", 100), ("orderNo", 50), ("salerTaxNum", 20), ("invoiceDate", 19),
                           ("clerk", 20), ("invoiceType", 1), ("invoiceLine", 2)):
            if not isinstance(order.get(name), (str, int)) or not 1 <= len(str(order[name])) <= most:
                raise Refused("E9102", "参数错误：" + name)
        for name, most in BUYER.items():
            if len(str(order.get(name) or "")) > most:
                raise Refused("E9102", "参数错误：" + name)
        if order["salerTaxNum"] != self._account["invoice_tax_number"]:
            raise Refused("E9102", "销方税号错误")
        if str(order["invoiceType"]) != "1" or order["invoiceLine"] not in ("pc", "bs"):
            raise Refused("E9102", "发票种类错误")
        if order["invoiceLine"] == "bs" and not order.get("buyerTaxNum"):
            raise Refused("E9102", "专票需要购方税号")
        details = order.get("invoiceDetail")
        if not isinstance(details, list) or not details:
            raise Refused("E9102", "缺少 invoiceDetail")
        lines = [_line(detail) for detail in details]
        now = self._clock()
        with self._shelf.lock:
            if self._shelf.get(order["orderNo"]):
                raise Refused("9106", "订单编号不能重复")
            invoice = {
                "order": order, "lines": lines, "net": sum(line["net"] for line in lines),
                "tax": sum(line["tax"] for line in lines), "gross": sum(line["gross"] for line in lines),
                "serial": now.strftime("%y%m%d%H%M%S") + _digits(8), "at": now.isoformat(),
                "number": now.strftime("%y") + "35" + "2" + _digits(15),
                "fate": FAILED if "failed" in armed else IN_PROGRESS if "in_progress" in armed else ISSUED}
            self._shelf.put(order["orderNo"], invoice)
            self._orders[invoice["serial"]] = order["orderNo"]
        return {"invoiceSerialNum": invoice["serial"]}

    def _blue(self, number):
        """The issued invoice of that number that a red letter may undo: all of it, and once."""
        for key, invoice in self._shelf.items():
            if invoice["number"] == number and "blue" not in invoice:
                if self._status(invoice) != ISSUED:
                    raise Refused("E9202", "蓝字发票未开具完成，不能红冲")
                return key, invoice
        raise Refused("E9203", "未查询到蓝字发票")

    def _red(self, blue, number, reason):
        """Undoes `blue` under `number`."""
        now = self._clock()
        if reason not in ("1", "2", "3", "4"):
            raise Refused("E9102", "参数错误：reason")
        order = dict(blue["order"], orderNo=number, invoiceType="2")
        return {"order": order, "lines": [], "net": -blue["net"], "tax": -blue["tax"], "gross": -blue["gross"],
                "serial": now.strftime("%y%m%d%H%M%S") + _digits(8), "at": now.isoformat(),
                "number": now.strftime("%y") + "35" + "2" + _digits(15), "fate": ISSUED, "blue": blue["number"]}

    def _reverse(self, wish, armed):
        """Quick and full, by the seller alone: not when the buyer has used the invoice."""
        number = str(wish.get("orderNo", ""))
        if not 1 <= len(number) <= 50 or str(wish.get("taxNum")) != self._account["invoice_tax_number"]:
            raise Refused("E9102", "参数错误：orderNo 或 taxNum")
        with self._shelf.lock:
            if self._shelf.get(number):
                raise Refused("9106", "订单编号不能重复")
            key, blue = self._blue(str(wish.get("elecInvoiceNumber", "")))
            if wish.get("invoiceId") not in (None, blue["serial"]):
                raise Refused("E9102", "参数错误：invoiceId")
            if "reversed" in blue:
                raise Refused("E9204", "蓝字发票已全额红冲")
            if "used" in armed or "used" in blue:
                self._shelf.put(key, dict(blue, used=True))
                raise Refused("E9201", "发票已用途确认，请先申请红字信息确认单")
            red = self._red(blue, number, str(wish.get("reason", "")))
            self._shelf.put(number, red)
            self._shelf.put(key, dict(blue, reversed=red["number"]))
            self._orders[red["serial"]] = number
        return {"invoiceSerialNum": red["serial"]}

    def _ask_confirmation(self, wish, armed):
        number = str(wish.get("billId", ""))
        if not 1 <= len(number) <= 50 or str(wish.get("applySource")) not in ("0", "1"):
            raise Refused("E9102", "参数错误：billId 或 applySource")
        if str(wish.get("redReason")) not in ("1", "2", "3", "4"):
            raise Refused("E9102", "参数错误：redReason")
        with self._shelf.lock:
            key, blue = self._blue(str(wish.get("blueElecInvoiceNumber", "")))
            if "reversed" in blue:
                raise Refused("E9204", "蓝字发票已全额红冲")
            if blue.get("confirmation", {}).get("id") == number:
                raise Refused("9106", "申请单号不能重复")
            fate = "denied" if "denied" in armed else "lapsed" if "unconfirmed" in armed else "confirmed"
            self._shelf.put(key, dict(blue, confirmation={"id": number, "at": self._clock().isoformat(), "fate": fate,
                                                          "reason": str(wish["redReason"])}))
        return {"billId": number}

    def _confirmation(self, wish, armed):
        number = str(wish.get("billId", ""))
        with self._shelf.lock:
            for key, blue in self._shelf.items():
                asked = blue.get("confirmation")
                if asked and asked["id"] == number:
                    return {"total": 1, "list": [self._confirmed(key, blue, asked)]}
        raise Refused("E9500", "查询无结果")

    def _confirmed(self, key, blue, asked):
        age = self._clock() - china_time.from_iso(asked["at"])
        status = {"denied": "05", "confirmed": "04"}.get(asked["fate"], "07" if age > CONFIRMATION else "02")
        if age < ISSUING:
            status = "02"
        entry = {"billId": asked["id"], "billStatus": status, "openStatus": "0",
                 "blueElecInvoiceNumber": blue["number"]}
        if status == "04":
            if "reversed" not in blue:
                red = self._red(blue, asked["id"], asked["reason"])
                self._shelf.put(asked["id"], red)
                self._shelf.put(key, dict(blue, reversed=red["number"]))
                self._orders[red["serial"]] = asked["id"]
            red = self._shelf.get(asked["id"])
            entry.update(openStatus="1", redElecInvoiceNumber=red["number"],
                         redInvoiceTime=int(china_time.from_iso(red["at"]).timestamp() * 1000))
        return entry

    def _results(self, wish, armed):
        serials, orders = wish.get("serialNos", []), wish.get("orderNos", [])
        if not (isinstance(serials, list) and isinstance(orders, list) and 1 <= len(serials) + len(orders) <= 50):
            raise Refused("E9102", "流水号与订单号不能同时为空")
        found = [self._with(serial=serial) for serial in serials] or [self._shelf.get(str(order)) for order in orders]
        found = [invoice for invoice in found if invoice]
        if not found:
            raise Refused("E9500", "查询无结果")
        return [self._result(invoice, armed) for invoice in found]

    def _result(self, invoice, armed):
        status = BEING_VOIDED if "being_voided" in armed else self._status(invoice)
        order = invoice["order"]
        result = {"serialNo": invoice["serial"], "orderNo": order["orderNo"], "status": status,
                  "statusMsg": {ISSUED: "开票完成", IN_PROGRESS: "开票中", FAILED: "开票失败",
                                BEING_VOIDED: "发票作废中"}[status],
                  "failCause": "税局拒绝开具" if status == FAILED else "", "invoiceKind": "电子发票(普通发票)",
                  "payerName": order["buyerName"], "payerTaxNo": order.get("buyerTaxNum", ""),
                  "orderAmount": money.yuan(invoice["gross"]), "exTaxAmount": money.yuan(invoice["net"]),
                  "taxAmount": money.yuan(invoice["tax"]), "pdfUrl": None, "ofdUrl": None, "xmlUrl": None}
        if status == ISSUED:
            issued = china_time.from_iso(invoice["at"]) + ISSUING
            result.update(allElectronicInvoiceNumber=invoice["number"], invoiceCode="", invoiceNo="",
                          invoiceTime=int(issued.timestamp() * 1000),
                          **{kind + "Url": "%s/invoices/%s.%s" % (self._base_url, invoice["serial"], kind)
                             for kind in (("pdf",) if "pdf_only" in armed else KINDS)})
            if "number_changed" in armed:
                result["allElectronicInvoiceNumber"] = invoice["number"][:-1] + str(9 - int(invoice["number"][-1]))
            if "number_in_invoice_no" in armed:
                result.update(allElectronicInvoiceNumber="", invoiceNo=invoice["number"])
        return result

    def _status(self, invoice):
        issuing = self._clock() - china_time.from_iso(invoice["at"]) < ISSUING
        return IN_PROGRESS if issuing else invoice["fate"]

    def _with(self, serial):
        return self._shelf.get(self._orders.get(serial))


def _digits(count):
    return "".join(secrets.choice("0123456789") for _ in range(count))


def _line(detail):
    """A line in fen, checked: net and tax make gross, the tax is the rate's to the fen or one beside."""
    try:
        rate = float(detail["taxRate"])
        name, code = detail["goodsName"], detail["goodsCode"]
        gross = money.fen(str(detail["taxIncludedAmount"]))
        net = money.fen(str(detail["taxExcludedAmount"]))
        tax = money.fen(str(detail["tax"]))
        quantity = str(detail.get("num", ""))
    except (KeyError, TypeError, ValueError) as error:
        raise Refused("E9102", "发票明细错误：%s" % error)
    if not isinstance(name, str) or not 1 <= len(name) <= 92 or not re.fullmatch(r"\d{19}", str(code)):
        raise Refused("E9102", "发票明细错误：名称或税收编码")
    if str(detail.get("withTaxFlag")) not in ("0", "1") or not 0 <= rate <= 0.13:
        raise Refused("E9102", "发票明细错误：税率")
    if net + tax != gross or abs(net * rate - tax) > 1.01 or gross <= 0:
        raise Refused("E9102", "发票明细错误：金额、税额与价税合计不符")
    return {"name": name, "code": str(code), "unit": detail.get("unit", ""), "model": detail.get("specType", ""),
            "quantity": quantity, "rate": rate, "net": net, "tax": tax, "gross": gross}
