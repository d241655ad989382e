# Alipay's notifications: posted to the merchant, signed, again and again until he answers success.
import json
import secrets
import threading
import urllib.parse

import china_time
import money
from alipay import BUYER
from merchant import Merchant
from signatures import notice_string, rsa2_sign
from trades import Impossible, amounts, funds, refunded

# Seconds. The pauses are 2, 4, 8 ... 60; the real ones are 4 and 10 minutes, 1, 2, 6 and 15 hours.
FIRST_PAUSE, LONGEST_PAUSE = 2, 60

CERTIFICATE_MODE = "(certificate mode)"  # kept with a notice's fields, and not sent


class Notices:
    def __init__(self, shelf, keys, certificates, faults, stop, notify_ca=None):
        account = keys.account()
        self._app_id, self._seller_id = account["alipay_app_id"], account["alipay_seller_id"]
        self._private_key = keys.private_key("private", "alipay_private_key.pem")
        self._certificates = certificates
        self._shelf, self._faults, self._stop, self._merchant = shelf, faults, stop, Merchant(notify_ca)

    def resume(self):
        """Goes on with what no `success` was heard for before a restart."""
        for notice_id, notice in self._shelf.items():
            if not notice["over"]:
                self._start(self._deliver, notice_id, notice)

    def announce(self, trade, facts):
        if not trade["notify_url"]:
            return
        notice_id, fields = self._fields(trade, facts)
        notice = {"url": trade["notify_url"], "fields": fields, "sent": 0, "over": False}
        armed = self._faults.take("alipay.notify")
        if "none" in armed:
            notice["over"] = True
        self._shelf.put(notice_id, notice)
        if not notice["over"]:
            self._start(self._deliver_badly, notice_id, notice, armed, dict(trade))

    def told(self):
        """The true ones: of which trade, what they say, how often each was posted, and whether `success` was heard."""
        return [{"out_trade_no": notice["fields"]["out_trade_no"], "trade_status": notice["fields"]["trade_status"],
                 "sent": notice["sent"], "success": notice["over"] and notice["sent"] > 0}
                for notice in self._shelf.all()]

    def send_one(self, trade, fault):
        """Posts a single notification now, of any trade in any state, and returns the merchant's answer: with a
        fault of alipay.notify one that claims the payment, without one the truth."""
        if not trade["notify_url"]:
            raise Impossible("该交易没有 notify_url")
        if not fault and not trade["paid"]:
            raise Impossible("该交易未支付")
        makers = {"": self._truth, "forged": self._forged, "wrong_amount": self._wrong_amount,
                  "wrong_app": self._wrong_app, "out_of_order": self._old, "partial_refund_notice": self._partial}
        if fault not in makers:
            raise Impossible("不能单独发送 " + fault)
        return self._post(trade["notify_url"], *makers[fault](trade))

    # One notice's way to the merchant.

    def _start(self, work, *arguments):
        threading.Thread(target=work, args=arguments, daemon=True).start()

    def _deliver_badly(self, notice_id, notice, armed, trade):
        if "late" in armed:
            self._stop.wait(armed["late"])
        for fault, make in (("out_of_order", self._old), ("forged", self._forged),
                            ("wrong_amount", self._wrong_amount), ("wrong_app", self._wrong_app)):
            if fault in armed:
                self._post(notice["url"], *make(trade))
        if "double" in armed:
            self._start(self._post, notice["url"], notice["fields"], True)
        self._deliver(notice_id, notice)
        for fault, make in (("out_of_order", self._old), ("partial_refund_notice", self._partial)):
            if fault in armed:
                self._post(notice["url"], *make(trade))

    def _deliver(self, notice_id, notice):
        pause = FIRST_PAUSE
        while not self._stop.is_set():
            heard = self._post(notice["url"], notice["fields"], True)
            notice["sent"] += 1
            notice["over"] = heard == {"status": 200, "body": "success"}
            self._shelf.put(notice_id, notice)
            if notice["over"] or self._stop.wait(pause):
                return
            pause = min(pause * 2, LONGEST_PAUSE)

    def _post(self, url, fields, honest):
        """Signs, posts once, returns {"status", "body"}; status 0 when there was no answer."""
        fields = {**fields, "notify_time": china_time.plain(china_time.now())}
        key, beside = self._private_key, {}
        if fields.pop(CERTIFICATE_MODE, False):
            key, number = self._certificates.signing()
            beside = {"alipay_cert_sn": number}
        sign = rsa2_sign(key, notice_string(fields) + ("" if honest else "&"))
        body = urllib.parse.urlencode({**fields, **beside, "sign": sign}).encode()
        return self._merchant.post(url, body)

    # Good notices and bad ones: the fields, and whether the signature is to be right.

    def _truth(self, trade):
        return self._fields(trade, {})[1], True

    def _forged(self, trade):
        return self._fields(paid(trade), {})[1], False

    def _wrong_amount(self, trade):
        return self._fields({**paid(trade), "total": trade["total"] + 1}, {})[1], True

    def _wrong_app(self, trade):
        return {**self._fields(paid(trade), {})[1], "app_id": "2021999999999999"}, True

    def _old(self, trade):
        unpaid = {**trade, "status": "WAIT_BUYER_PAY", "paid": 0, "gmt_payment": "", "refunds": []}
        return self._fields(unpaid, {})[1], True

    def _partial(self, trade):
        refund = {"out_request_no": "console" + secrets.token_hex(4), "amount": 1,
                  "at": china_time.iso(china_time.now())}
        return self._fields({**paid(trade), "refunds": trade["refunds"] + [refund]}, {"refund": refund})[1], True

    def _fields(self, trade, facts):
        total = money.yuan(trade["total"])
        notice_id = china_time.now().strftime("%Y%m%d00222%H%M%S") + secrets.token_hex(7)
        fields = {
            **BUYER, "notify_type": "trade_status_sync", "notify_id": notice_id, "charset": "utf-8", "version": "1.0",
            "sign_type": "RSA2", "app_id": self._app_id, "auth_app_id": self._app_id, "seller_id": self._seller_id,
            "seller_email": "pay***@example.com", "trade_no": trade["trade_no"],
            "out_trade_no": trade["out_trade_no"], "trade_status": trade["status"], "subject": trade["subject"],
            "body": trade["body"], "total_amount": total, "gmt_create": _plain(trade["gmt_create"])}
        if trade.get("certificate_mode"):
            fields[CERTIFICATE_MODE] = True
        if trade["passback_params"]:
            fields["passback_params"] = trade["passback_params"]
        if trade["paid"]:
            fields.update(amounts(trade), gmt_payment=_plain(trade["gmt_payment"]),
                          fund_bill_list=json.dumps(funds(trade, "fundChannel"), separators=(",", ":")))
        if "refund" in facts:
            fields.update(refund_fee=money.yuan(refunded(trade)), out_biz_no=facts["refund"]["out_request_no"],
                          gmt_refund=_plain(facts["refund"]["at"]) + ".000")
        if trade["gmt_close"]:
            fields["gmt_close"] = _plain(trade["gmt_close"])
        return notice_id, fields


def paid(trade):
    """The trade as if its buyer had just paid, whatever is true."""
    now = china_time.iso(china_time.now())
    return {**trade, "status": "TRADE_SUCCESS", "paid": trade["total"], "trade_no": trade["trade_no"] or "2" * 28,
            "gmt_create": trade["gmt_create"] or now, "gmt_payment": trade["gmt_payment"] or now}


def _plain(moment):
    return china_time.plain(china_time.from_iso(moment)) if moment else ""
