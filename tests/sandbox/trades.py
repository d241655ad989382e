# Alipay's trades: from a QR code nobody has scanned to money paid and given back.
import datetime
import re
import secrets
import string

import china_time
import money

QR_LIFE = datetime.timedelta(hours=2)       # whatever is asked for, a QR code lives no longer
TRADE_TIMEOUT = datetime.timedelta(hours=3)  # from precreate on, unless asked otherwise
MOST = 100_000_000 * 100                     # fen
TEXTS = ("out_trade_no", "trade_no", "total_amount", "subject", "body", "seller_id", "product_code", "timeout_express",
         "time_expire", "qr_code_timeout_express", "passback_params", "refund_amount",
         "refund_reason", "out_request_no")
PRODUCTS = ("FACE_TO_FACE_PAYMENT", "QR_CODE_OFFLINE")

UNSCANNED = "TRADE_NOT_EXIST"  # the trade does not exist before the code is scanned


class Refused(Exception):
    """The business answer 40004: `sub_code` without its ACQ. prefix."""

    def __init__(self, sub_code, sub_msg):
        super().__init__(sub_code)
        self.sub_code = sub_code
        self.sub_msg = sub_msg


class Impossible(Exception):
    """A person cannot do this with that code: it is dead, closed or paid."""


def invalid(what):
    return Refused("INVALID_PARAMETER", "参数无效：" + what)


def check_texts(wish):
    for name in TEXTS:
        if not isinstance(wish.get(name, ""), str):
            raise invalid(name)


def duration(text, start):
    """The end of a relative time such as 90m, 2h, 1d or 1c (midnight of today) that begins at `start`."""
    if text == "1c":
        return (start + datetime.timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    match = re.fullmatch(r"([1-9]\d{0,4})([mhd])", text)
    if not match:
        raise invalid("超时时间格式错误 " + text)
    length = int(match[1]) * datetime.timedelta(**{{"m": "minutes", "h": "hours", "d": "days"}[match[2]]: 1})
    if length > datetime.timedelta(days=15):
        raise invalid("超时时间过长 " + text)
    return start + length


class Trades:
    """`announce(trade, facts)` is called, with the lock held, whenever a trade's status or refunds have changed."""

    def __init__(self, shelf, seller_id, announce, clock=china_time.now):
        self._shelf, self._seller_id, self._announce, self._clock = shelf, seller_id, announce, clock
        self.lock = shelf.lock
        self._numbers = {}  # out_trade_no by QR code and by trade_no: the latest of each trade
        for trade in shelf.all():
            self._remember(trade)

    # What the merchant asks for.

    def precreate(self, wish, notify_url, certificate_mode=False):
        number, total = self._wished(wish)
        with self.lock:
            trade = self._shelf.get(number)
            now = self._clock()
            if trade:
                self._settle(trade)
                if trade["status"] == "TRADE_CLOSED":
                    raise Refused("TRADE_HAS_CLOSE", "交易已经关闭")
                if trade["status"] not in (UNSCANNED, "WAIT_BUYER_PAY"):
                    raise Refused("TRADE_HAS_SUCCESS", "交易已被支付")
                if (trade["total"], trade["subject"]) != (total, wish["subject"]):
                    raise Refused("CONTEXT_INCONSISTENT", "交易信息被篡改")
                if not self._qr_dead(trade):
                    return trade
            qr_dies = min(now + QR_LIFE, duration(wish.get("qr_code_timeout_express", "2h"), now))
            ends = now + TRADE_TIMEOUT
            if wish.get("time_expire"):
                try:
                    ends = china_time.from_plain(wish["time_expire"])
                except ValueError:
                    raise invalid("time_expire")
            elif wish.get("timeout_express"):
                ends = duration(wish["timeout_express"], now)
            trade = {
                "out_trade_no": number, "trade_no": "", "qr_code": self._fresh_code(), "total": total,
                "subject": wish["subject"], "body": wish.get("body", ""), "notify_url": notify_url,
                "certificate_mode": certificate_mode,
                "passback_params": wish.get("passback_params", ""), "status": UNSCANNED, "paid": 0,
                "asked_at": china_time.iso(now), "qr_dies_at": china_time.iso(qr_dies),
                "ends_at": china_time.iso(ends), "gmt_create": "", "gmt_payment": "", "gmt_close": "", "refunds": []}
            self._shelf.put(number, trade)
            self._remember(trade)
            return trade

    def find(self, wish):
        """The trade that `trade_no` or else `out_trade_no` names, if it was ever scanned."""
        with self.lock:
            trade = None
            if wish.get("trade_no"):
                trade = self._known_by("trade_no", wish["trade_no"])
            elif wish.get("out_trade_no"):
                trade = self._shelf.get(wish["out_trade_no"])
            else:
                raise invalid("out_trade_no 与 trade_no 不能同时为空")
            if not trade or trade["status"] == UNSCANNED:
                raise Refused("TRADE_NOT_EXIST", "交易不存在")
            self._settle(trade)
            return trade

    def close(self, wish):
        with self.lock:
            trade = self.find(wish)
            if trade["status"] != "WAIT_BUYER_PAY":
                raise Refused("REASON_TRADE_STATUS_INVALID", "交易状态不合法")
            self._close(trade)
            return trade

    def refund(self, wish):
        """The trade, the refund and whether money moved just now: the same request refunds once."""
        try:
            amount = money.fen(wish.get("refund_amount"))
        except ValueError:
            raise invalid("refund_amount")
        if amount <= 0:
            raise invalid("refund_amount")
        with self.lock:
            trade = self.find(wish)
            number = wish.get("out_request_no") or trade["out_trade_no"]
            for refund in trade["refunds"]:
                if refund["out_request_no"] == number:
                    if refund["amount"] != amount:
                        raise Refused("DISCORDANT_REPEAT_REQUEST", "同一退款请求号重复，退款金额不一致")
                    return trade, refund, False
            if trade["status"] == "TRADE_FINISHED":
                raise Refused("TRADE_HAS_FINISHED", "交易已完结")
            if trade["status"] != "TRADE_SUCCESS":
                raise Refused("TRADE_STATUS_ERROR", "交易状态不合法")
            done = refunded(trade)
            if done + amount > trade["total"] or (amount < trade["total"] and not wish.get("out_request_no")):
                raise Refused("REFUND_AMT_NOT_EQUAL_TOTAL", "退款金额超限")
            now = china_time.iso(self._clock())
            refund = {"out_request_no": number, "amount": amount, "at": now, "reason": wish.get("refund_reason", "")}
            trade["refunds"].append(refund)
            if done + amount == trade["total"]:
                trade.update(status="TRADE_CLOSED", gmt_close=now)
            self._changed(trade, {"refund": refund})
            return trade, refund, True

    def finish(self, wish):
        """Lets the time pass in which a paid trade can be refunded: it never can be again."""
        with self.lock:
            trade = self.find(wish)
            if trade["status"] == "TRADE_SUCCESS":
                trade["status"] = "TRADE_FINISHED"
                self._changed(trade, {})

    # What a person does with a telephone.

    def scan(self, code):
        with self.lock:
            trade = self.with_code(code)
            self._settle(trade)
            if trade["status"] == UNSCANNED:
                now = self._clock()
                if self._qr_dead(trade) or now >= china_time.from_iso(trade["ends_at"]):
                    raise Impossible("二维码已失效")
                trade.update(status="WAIT_BUYER_PAY", gmt_create=china_time.iso(now), trade_no="%s22001%s" % (
                    now.strftime("%Y%m%d"), "".join(secrets.choice(string.digits) for _ in range(15))))
                self._shelf.put(trade["out_trade_no"], trade)
                self._remember(trade)
            if trade["status"] != "WAIT_BUYER_PAY":
                raise Impossible("交易已关闭" if trade["status"] == "TRADE_CLOSED" else "交易已支付")
            return trade

    def pay(self, code, coupon=0):
        """`coupon`: what a coupon of the platform pays of it, in fen. The merchant receives all, and invoices the rest."""
        with self.lock:
            trade = self.scan(code)
            if not 0 <= coupon <= trade["total"]:
                raise Impossible("优惠券金额超出订单金额")
            trade.update(status="TRADE_SUCCESS", paid=trade["total"], coupon=coupon,
                         gmt_payment=china_time.iso(self._clock()))
            self._changed(trade, {})
            return trade

    def expire(self, code):
        """Lets time pass for a code: it is dead, and a scanned trade runs out."""
        with self.lock:
            trade = self.with_code(code)
            trade["qr_dies_at"] = trade["ends_at"] = china_time.iso(self._clock())
            self._shelf.put(trade["out_trade_no"], trade)
            self._settle(trade)
            return trade

    def with_code(self, code):
        """The trade with that QR code. Raises KeyError."""
        with self.lock:
            trade = self._known_by("qr_code", code)
        if not trade:
            raise KeyError(code)
        return trade

    def all(self):
        with self.lock:
            return self._shelf.all()

    def numbered(self, out_trade_no):
        """A list of the one trade, or of none."""
        with self.lock:
            trade = self._shelf.get(out_trade_no)
        return [trade] if trade else []

    def run_out(self):
        """Closes what has waited too long for its buyer."""
        with self.lock:
            for trade in self._shelf.all():
                self._settle(trade)

    def alive(self, trade):
        return trade["status"] == "WAIT_BUYER_PAY" or (trade["status"] == UNSCANNED and not self._qr_dead(trade))

    def _wished(self, wish):
        number, subject = wish.get("out_trade_no"), wish.get("subject")
        if not isinstance(number, str) or not re.fullmatch(r"[A-Za-z0-9_]{1,64}", number):
            raise invalid("out_trade_no")
        if not isinstance(subject, str) or not 1 <= len(subject) <= 256 or re.search(r"[/=&]", subject):
            raise invalid("subject")
        if wish.get("product_code", PRODUCTS[0]) not in PRODUCTS:
            raise invalid("product_code")
        if wish.get("seller_id", self._seller_id) != self._seller_id:
            raise Refused("INVALID_RECEIVE_ACCOUNT", "收款账户不合法")
        try:
            total = money.fen(wish.get("total_amount"))
        except ValueError:
            raise invalid("total_amount")
        if not 1 <= total <= MOST:
            raise invalid("total_amount")
        return number, total

    def _remember(self, trade):
        for name in ("qr_code", "trade_no"):
            self._numbers[trade[name]] = trade["out_trade_no"]

    def _known_by(self, name, value):
        trade = self._shelf.get(self._numbers.get(value)) if value else None
        return trade if trade and trade[name] == value else None

    @staticmethod
    def _fresh_code():
        letters = string.ascii_lowercase + string.digits
        return "https://qr.alipay.com/bax" + "".join(secrets.choice(letters) for _ in range(21))

    def _qr_dead(self, trade):
        return self._clock() >= china_time.from_iso(trade["qr_dies_at"])

    def _settle(self, trade):
        if trade["status"] == "WAIT_BUYER_PAY" and self._clock() >= china_time.from_iso(trade["ends_at"]):
            self._close(trade)

    def _close(self, trade):
        trade.update(status="TRADE_CLOSED", gmt_close=china_time.iso(self._clock()))
        self._changed(trade, {})

    def _changed(self, trade, facts):
        self._shelf.put(trade["out_trade_no"], trade)
        self._announce(trade, facts)


def refunded(trade):
    return sum(refund["amount"] for refund in trade["refunds"])


def amounts(trade):
    """What a paid trade's query and notification say beside its total."""
    total, by_coupon = trade["total"], trade.get("coupon", 0)
    own = money.yuan(total - by_coupon)
    return {"receipt_amount": money.yuan(total), "invoice_amount": own, "buyer_pay_amount": own, "point_amount": "0.00"}


def funds(trade, channel):
    """Where the money came from; `channel` is what the field is called there."""
    by_coupon = trade.get("coupon", 0)
    return [{"amount": money.yuan(amount), channel: name}
            for amount, name in ((trade["total"] - by_coupon, "ALIPAYACCOUNT"), (by_coupon, "COUPON")) if amount]


def shown(trade):
    """A trade for the programs that look at it."""
    return {"out_trade_no": trade["out_trade_no"], "qr_code": trade["qr_code"],
            "total_amount": money.yuan(trade["total"]), "subject": trade["subject"], "status": trade["status"],
            "paid": money.yuan(trade["paid"]), "refunded": money.yuan(refunded(trade)),
            "refunds": [{"out_request_no": refund["out_request_no"], "amount": money.yuan(refund["amount"])}
                        for refund in trade["refunds"]]}
