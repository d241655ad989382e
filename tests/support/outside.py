# The sandbox as a test looks at it: the phone, the mail box, Alipay's side of the money, and misbehaviour on order.
import http.client
import json
import os
import ssl
import urllib.parse
import urllib.request
from decimal import Decimal

from waiting import waited

_tls = ssl.create_default_context(cafile=os.environ["SANDBOX_CA"])


def _ask(path, patience=30, **form):
    data = urllib.parse.urlencode(form).encode() if form else None
    try:
        with urllib.request.urlopen(os.environ["SANDBOX_URL"].rstrip("/") + path, data, patience, context=_tls) as answer:
            return json.load(answer)
    except http.client.HTTPException as torn:  # killed while it answered
        raise ConnectionError("the sandbox went away") from torn


def texts(to, *words):
    """The messages on that phone that have all the words in them, oldest first."""
    return [one for one in _ask("/sms") if one["to"] == to and all(word in one["text"] for word in words)]


def text(to, *words, seconds=20):
    """The newest such message; waits for it."""
    def failure():
        return "no SMS to %s with %s; it has: %s" % (to, words, [one["text"] for one in texts(to)])
    return waited(lambda: texts(to, *words), failure, seconds)[-1]


def mails(to, *words):
    """The mails to that address that have all the words in them, oldest first."""
    return [one for one in _ask("/mail")
            if to in one["to"] and all(word in one["subject"] + one["text"] for word in words)]


def mail(to, *words, seconds=30):
    """The newest such mail; waits for it."""
    return waited(lambda: mails(to, *words), lambda: "no mail to %s with %s" % (to, words), seconds)[-1]


def trades(order):
    """Alipay's trades of an order, first attempt first."""
    return sorted(_ask("/alipay/trades?order=" + order),
                  key=lambda one: [int(part) for part in one["out_trade_no"].split("_")[1:]])


def waiting_trade(order, seconds=20):
    """The trade whose code can be scanned now; waits for it."""
    def look():
        return [one for one in trades(order) if one["status"] in ("TRADE_NOT_EXIST", "WAIT_BUYER_PAY")]
    return waited(look, lambda: "no QR code to scan for %s: %s" % (order, trades(order)), seconds)[-1]


def scan(code):
    return _ask("/alipay/scan", qr_code=code)


def pay(code):
    return _ask("/alipay/pay", qr_code=code)


def money(order):
    """What Alipay took for an order and what it gave back, in yuan."""
    taken = sum((Decimal(one["paid"]) for one in trades(order)), Decimal(0))
    back = sum((Decimal(one["refunded"]) for one in trades(order)), Decimal(0))
    return taken, back


def charges(order):
    return [one for one in trades(order) if Decimal(one["paid"]) > 0]


def refunds(order):
    return [refund for one in trades(order) for refund in one["refunds"]]


def arm(call, fault, times=1, **more):
    _ask("/faults", call=call, fault=fault, times=times, **more)


def disarm():
    _ask("/faults", call="*", fault="*", times=0)


def faults():
    """Each call, what can be armed, and what is and has not happened yet."""
    return _ask("/faults")


def armed(call):
    """The faults of that call that have not happened yet."""
    return next(one["armed"] for one in faults() if one["call"] == call)


def expire(code):
    """Lets the time pass in which that code can be paid."""
    return _ask("/alipay/expire", qr_code=code)


def everything(view):
    """A whole view: "/alipay/trades", "/alipay/notices", "/sms/taken", "/mail", "/invoices". Of an hour's chaos it is long in the making."""
    return _ask(view, 300)
