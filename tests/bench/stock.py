"""What a part of ./dev bench --work begins with: companies and an operator signed in, orders in a state, trades that are paid."""
import hashlib
import itertools
import json
import string
import sys
import zlib
from datetime import datetime, timedelta, timezone
from pathlib import Path
from urllib.parse import urlencode

from measured import HERE, RUN, psql

sys.path += [str(HERE.parent / "support"), str(HERE.parent / "sandbox")]  # the latter for its signatures alone
from applicant import Applicant
from cryptography.hazmat.primitives import serialization
from desk import Desk
from handset import Handset
from portal import PREFIX
from signatures import request_string, rsa2_sign

COMPANIES = 400
# An order as its form is filled in, and what it costs, in fen.
FIELDS = {"platform": "js_province", "business_type": "new", "certificates": "2", "years": "1", "seals": "1",
          "handler_name": "王小明", "handler_id": "11010519491231002X", "handler_mobile": "13800138000",
          "delivery": "courier", "address": "某省某市某路1号"}
TOTAL = "50000"
CSRF_SECRET = hashlib.sha256(b"bench").digest()
SHOWN = {"awaiting_payment": "waiting", "awaiting_review": "paid"}
CHINA = timezone(timedelta(hours=8))

_prefixes = map("".join, itertools.product(string.ascii_uppercase, repeat=2))


def load():
    psql("data.sql", prefix="W", every="2 minutes", each=1, **{"from": 1, "to": COMPANIES})
    psql("people.sql", **{"from": 1, "to": COMPANIES})


def orders(state, count, payment=None, due="1 day"):
    """Their numbers. The n-th is the company's with the number 1 + n % COMPANIES."""
    prefix = next(_prefixes)
    psql("orders.sql", prefix=prefix, state=state, payment=payment or SHOWN[state], due=due, companies=COMPANIES,
         **{"from": 0, "to": count - 1})
    return ["%s%013d" % (prefix, n) for n in range(count)]


def total(n):
    """Of the n-th of them, in fen."""
    return 10000 + 20000 * (1 + n % 5)


def applicants(count):
    """The companies of the first orders."""
    return [Applicant("bench-company-%d" % (1 + n % COMPANIES), CSRF_SECRET) for n in range(count)]


def desks(count):
    return [Desk("bench-operator", CSRF_SECRET) for _ in range(count)]


def merchant():
    """What the sandbox gave the merchant, by name."""
    lines = (RUN / "sandbox/merchant/merchant.env").read_text().splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line and not line.startswith("#"))


def key(*parts):
    return serialization.load_pem_private_key(Path(RUN, "sandbox", *parts).read_bytes(), None)


def paid_trades(numbers):
    """Has the gateway know that these orders' trades were paid: it gives back nothing else. `numbers`: n to order."""
    app_key, handset = key("merchant", "app_private_key.pem"), Handset()
    for n, number in numbers.items():
        wish = {"out_trade_no": number + "_1_1", "subject": "数字证书及电子签章服务费",
                "total_amount": "%d.%02d" % divmod(total(n), 100)}
        parameters = {"app_id": merchant()["ALIPAY_APP_ID"], "method": "alipay.trade.precreate", "charset": "utf-8",
                      "sign_type": "RSA2", "timestamp": datetime.now(CHINA).strftime("%Y-%m-%d %H:%M:%S"),
                      "version": "1.0", "biz_content": json.dumps(wish, ensure_ascii=False)}
        answer = handset.ask("/gateway.do", **parameters, sign=rsa2_sign(app_key, request_string(parameters)))
        handset.pay(answer["alipay_trade_precreate_response"]["qr_code"])
    handset.close()


def notifications(numbers):
    """Bodies that say that these orders' codes were paid just now, signed by the gateway's key."""
    alipay_key, given = key("private", "alipay_private_key.pem"), merchant()
    now = datetime.now(CHINA).strftime("%Y-%m-%d %H:%M:%S")
    bodies = []
    for n, number in enumerate(numbers):
        amount = "%d.%02d" % divmod(total(n), 100)
        fields = {"app_id": given["ALIPAY_APP_ID"], "seller_id": given["ALIPAY_SELLER_ID"], "charset": "utf-8",
                  "notify_type": "trade_status_sync", "notify_time": now, "notify_id": "%034d" % n, "version": "1.0",
                  "out_trade_no": number + "_1_1", "trade_no": "2026" + "%024d" % n, "trade_status": "TRADE_SUCCESS",
                  "subject": "数字证书及电子签章服务费", "total_amount": amount, "receipt_amount": amount,
                  "buyer_pay_amount": amount, "invoice_amount": amount, "gmt_create": now, "gmt_payment": now,
                  "buyer_logon_id": "138****0000",
                  "fund_bill_list": '[{"amount":"%s","fundChannel":"ALIPAYACCOUNT"}]' % amount}
        text = "&".join("%s=%s" % pair for pair in sorted(fields.items()))
        bodies.append(urlencode({**fields, "sign": rsa2_sign(alipay_key, text), "sign_type": "RSA2"}).encode())
    return bodies


def notify(site, body):
    """One of them, over a connection of the caller's."""
    site.request("POST", PREFIX + "/alipay/notify", body, {"Content-Type": "application/x-www-form-urlencoded;charset=utf-8"})
    answer = site.getresponse()
    if (answer.status, answer.read()) != (200, b"success"):
        raise ValueError("a notification was answered %d" % answer.status)


def papers():
    """The three papers of an order, light ones: a PDF and two pictures."""
    form = (HERE.parent / "requests/files/licence.pdf").read_bytes()
    picture = _picture(600, 400)
    return {"paper_application_form": ("form.pdf", form), "paper_business_licence": ("licence.png", picture),
            "paper_handler_id_card": ("id-card.png", picture)}


def _picture(width, height):
    def chunk(kind, data):
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    rows = zlib.compress(b"".join(b"\0" + bytes(width * 3) for _ in range(height)))
    header = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([8, 2, 0, 0, 0])
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
