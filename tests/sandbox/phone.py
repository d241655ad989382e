# The phone a person holds: messages, scan and pay, payments, mail, and the switchboard of faults.
import urllib.parse

import money
from faults import MEANINGS, Unknown
from pages import escaped, page, see_other, style, template
from programs import arm
from trades import Impossible, refunded

STATES = {"TRADE_NOT_EXIST": "等待扫码", "WAIT_BUYER_PAY": "等待付款", "TRADE_SUCCESS": "支付成功",
          "TRADE_FINISHED": "交易完成", "TRADE_CLOSED": "已关闭"}


def _moment(iso):
    return iso[:19].replace("T", " ")


def _empty(words):
    return '<p class="empty">%s</p>' % escaped(words)


def _error(words):
    return '<p class="error" role="alert">%s</p>' % escaped(words) if words else ""


class Phone:
    def __init__(self, world):
        self._world = world

    def add_to(self, routes):
        routes.add("GET", r"/style\.css", style)
        routes.add("GET", r"/", self.messages)
        routes.add("GET", r"/scan", self.scanner)
        routes.add("POST", r"/scan", self.scan)
        routes.add("GET", r"/cashier", self.cashier)
        routes.add("POST", r"/cashier", self.pay)
        routes.add("GET", r"/payments", self.payments)
        routes.add("GET", r"/mailbox", self.mails)
        routes.add("GET", r"/mailbox/(\d{1,9})", self.mail)
        routes.add("GET", r"/faults-page", self.faults)
        routes.add("POST", r"/faults-page", self.arm)

    def messages(self, request):
        rows = "".join(
            '<article><p class="meta">%s · 发往 %s</p><p class="bubble">%s</p></article>' % (
                escaped(_moment(message["at"])), escaped(message["to"]), escaped(message["text"]))
            for message in reversed(self._world.received_texts()[-100:]))
        return page("短信", rows or _empty("还没有短信"), "/", refresh=5)

    def scanner(self, request, error="", status=200):
        waiting = [trade for trade in reversed(self._world.trades.all()) if self._world.trades.alive(trade)]
        rows = "".join(
            '<form method="post" action="/scan" class="card"><button class="list" name="qr_code" value="%s">'
            '<span class="split"><strong>%s</strong><strong>¥%s</strong></span>'
            '<span class="soft">%s · %s</span></button></form>' % (
                escaped(trade["qr_code"]), escaped(trade["subject"]), money.yuan(trade["total"]),
                escaped(STATES[trade["status"]]), escaped(trade["out_trade_no"])) for trade in waiting[:50])
        paste = ('<form method="post" action="/scan" class="card"><label>二维码内容'
                 '<input name="qr_code" required placeholder="https://qr.alipay.com/…" autocomplete="off"></label>'
                 '<p></p><button class="wide">识别</button></form>')
        return page("扫一扫", _error(error) + "<h2>眼前的二维码</h2>" + (rows or _empty("没有等待扫描的二维码"))
                    + "<h2>或者粘贴</h2>" + paste, "/scan", status)

    def scan(self, request):
        code = request.form().get("qr_code", "").strip()
        try:
            self._world.trades.scan(code)
        except KeyError:
            return self.scanner(request, "无法识别的二维码", 404)
        except Impossible as impossible:
            return self.scanner(request, str(impossible), 409)
        return see_other("/cashier?" + urllib.parse.urlencode({"qr_code": code}))

    def cashier(self, request, error="", status=200):
        code = request.asked().get("qr_code") or request.form().get("qr_code", "")
        try:
            trade = self._world.trades.with_code(code)
        except KeyError:
            return self.scanner(request, "无法识别的二维码", 404)
        action = '<a href="/payments">查看账单</a>'
        if trade["status"] == "WAIT_BUYER_PAY":
            action = ('<form method="post" action="/cashier"><label>平台优惠券抵扣（元，可不填）'
                      '<input name="coupon" inputmode="decimal" autocomplete="off"></label><p></p>'
                      '<button class="wide" name="qr_code" value="%s">确认付款</button></form>' % escaped(code))
        content = template("cashier.html", {
            "payee": self._world.account["invoice_seller_name"], "amount": money.yuan(trade["total"]),
            "subject": trade["subject"], "number": trade["out_trade_no"], "state": STATES[trade["status"]],
            "action": action}, markup=("action",))
        return page("付款", _error(error) + content, "/scan", status)

    def pay(self, request):
        code, coupon = request.form().get("qr_code", ""), request.form().get("coupon", "").strip()
        try:
            self._world.trades.pay(code, money.fen(coupon or "0"))
        except ValueError:
            return self.cashier(request, "优惠券金额不是金额", 400)
        except KeyError:
            return self.scanner(request, "无法识别的二维码", 404)
        except Impossible as impossible:
            return self.cashier(request, str(impossible), 409)
        return see_other("/cashier?" + urllib.parse.urlencode({"qr_code": code}))

    def payments(self, request):
        rows = ""
        for trade in reversed(self._world.trades.all()):
            if trade["trade_no"]:
                back = refunded(trade)
                rows += ('<article class="card"><p class="split"><strong>%s</strong><strong>-%s</strong></p>'
                         '<p class="soft">%s · %s</p><p class="soft"><span class="tag">%s</span>%s</p></article>' % (
                             escaped(trade["subject"]), money.yuan(trade["total"]), escaped(trade["out_trade_no"]),
                             escaped(_moment(trade["gmt_payment"] or trade["gmt_create"])),
                             escaped(STATES[trade["status"]]),
                             ' <span class="tag red">已退款 %s</span>' % money.yuan(back) if back else ""))
        return page("账单", rows or _empty("还没有付款"), "/payments", refresh=5)

    def mails(self, request):
        received = list(enumerate(self._world.mailbox.received(), 1))
        rows = "".join(
            '<a class="card" href="/mailbox/%d"><span class="split"><strong>%s</strong></span>'
            '<span class="soft">%s · %s%s</span></a>' % (
                number, escaped(mail["subject"] or "（无主题）"), escaped(_moment(mail["at"])), escaped(mail["to"]),
                " · 附件 %d 个" % len(mail["attachments"]) if mail["attachments"] else "")
            for number, mail in reversed(received[-100:]))
        return page("邮箱", rows or _empty("还没有邮件"), "/mailbox", refresh=5)

    def mail(self, request, number):
        received = self._world.mailbox.received()
        if not 1 <= int(number) <= len(received):
            return page("邮箱", _empty("没有这封邮件"), "/mailbox", 404)
        mail = received[int(number) - 1]
        files = "".join(
            '<p><a href="/mail/%s/%d">附件：%s</a> <span class="soft">%s，%d 字节</span></p>' % (
                number, index, escaped(one["name"]), escaped(one["type"]), one["size"])
            for index, one in enumerate(mail["attachments"]))
        return page("邮件", '<article class="card"><h2>%s</h2><p class="soft">收件人：%s<br>%s</p><pre>%s</pre>%s'
                    '</article>' % (escaped(mail["subject"]), escaped(mail["to"]), escaped(_moment(mail["at"])),
                                    escaped(mail["text"]), files), "/mailbox")

    def faults(self, request, error="", status=200):
        cards = ""
        for entry in self._world.faults.listing():
            options = "".join('<option value="%s">%s：%s</option>' % (fault, fault, escaped(MEANINGS[fault]))
                              for fault in entry["faults"])
            armed = "".join(
                '<form method="post" action="/faults-page"><input type="hidden" name="call" value="%s">'
                '<input type="hidden" name="times" value="0"><span class="tag red">%s × %d</span>'
                '<button class="plain" name="fault" value="%s">撤销</button></form>' % (
                    entry["call"], fault, times, fault) for fault, times in entry["armed"].items())
            cards += template("fault.html", {"call": entry["call"], "armed": armed, "options": options},
                              markup=("armed", "options"))
        return page("故障", _error(error) + cards, "/faults-page", status)

    def arm(self, request):
        try:
            arm(self._world.faults, request.form())
        except Unknown as unknown:
            return self.faults(request, str(unknown), 400)
        return see_other("/faults-page")
