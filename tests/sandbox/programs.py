# The services' addresses and the plain JSON views: everything that programs ask for.
import json

import money

from alipay import trace_id
from delays import UnknownFamily
from faults import Unknown
from server import Response
from trades import Impossible, shown


def json_response(value, status=200):
    return Response(status, "application/json;charset=utf-8", json.dumps(value, ensure_ascii=False).encode())


class Programs:
    def __init__(self, world):
        self._world = world

    def add_to(self, routes):
        routes.add("POST", r"/gateway\.do", self.gateway)
        routes.add("GET", r"/gateway\.do", self.gateway)
        routes.add("GET", r"/bill", self.bill)
        routes.add("POST", r"/(?:sms/?)?", self.send_sms)
        routes.add("POST", r"/accessToken", lambda request: self._pair(self._world.invoices.token(request.body)))
        routes.add("POST", r"/open/v1/services", lambda request: self._pair(
            self._world.invoices.services(request.query, request.headers, request.body)))
        routes.add("GET", r"/invoices/(\d+)\.(pdf|ofd|xml)", lambda request, serial, kind: Response(
            *self._world.invoices.file(serial, kind)))
        routes.add("POST", r"/pkix/", lambda request: Response(*self._world.authority.answer(request.body)))
        routes.add("GET", r"/authority/certificates", lambda request: json_response(
            self._world.authority.certificates()))
        routes.add("GET", r"/invoices", lambda request: json_response(self._world.invoices.all()))
        routes.add("GET", r"/sms", lambda request: json_response(self._world.received_texts()))
        routes.add("GET", r"/mail", lambda request: json_response(self._world.mailbox.received()))
        routes.add("GET", r"/mail/(\d{1,9})/(\d{1,4})", self.attachment)
        routes.add("GET", r"/sms/taken", lambda request: json_response(self._world.taken_texts()))
        routes.add("GET", r"/alipay/trades", self.trades)
        routes.add("GET", r"/alipay/notices", lambda request: json_response(self._world.notices.told()))
        trades = self._world.trades
        for name, deed in (("scan", lambda code, form: trades.scan(code)),
                           ("pay", lambda code, form: trades.pay(code, money.fen(form.get("coupon") or "0"))),
                           ("expire", lambda code, form: trades.expire(code))):
            routes.add("POST", "/alipay/" + name, lambda request, deed=deed: self.deed(request, deed))
        routes.add("POST", r"/alipay/notify", self.notify)
        routes.add("POST", r"/alipay/rotate", lambda request: json_response(
            {"alipay_cert_sn": self._world.certificates.rotate(request.form().get("by") == "stranger")}))
        routes.add("GET", r"/faults", lambda request: json_response(self._world.faults.listing()))
        routes.add("POST", r"/faults", self.arm)
        routes.add("GET", r"/delay", lambda request: json_response(self._world.faults.delays.listing()))
        routes.add("POST", r"/delay", self.delay)

    def gateway(self, request):
        text = self._world.alipay.answer(request.query, request.body.decode("utf-8", "replace"))
        return Response(200, "text/html;charset=utf-8", text.encode(), [("trace_id", trace_id())])

    def send_sms(self, request):
        """Both providers are called at "/"."""
        if "x-tc-action" in request.headers:
            return json_response(self._world.tencent.answer(request.headers, request.body))
        return self._pair(self._world.sms.answer("POST", request.path, request.query, request.headers, request.body))

    def bill(self, request):
        packed = self._world.alipay.bills.file(request.asked().get("token", ""))
        if packed is None:
            return Response(403, "text/plain", b"expired\n")
        return Response(200, "application/zip", packed, [("Content-Disposition", 'attachment; filename="bill.zip"')])

    def attachment(self, request, number, index):
        found = self._world.mailbox.attachment(int(number), int(index))
        if not found:
            return Response(404, "text/plain", b"not found\n")
        # Only what cannot run a script is shown in the browser; the rest is for saving.
        shown_here = found[0]["type"] in ("application/pdf", "image/png", "image/jpeg")
        return Response(200, found[0]["type"] if shown_here else "application/octet-stream", found[1],
                        [("X-Content-Type-Options", "nosniff")])

    def trades(self, request):
        """All of them; the one that `out_trade_no` names; or those of an `order`."""
        number, order = request.asked().get("out_trade_no"), request.asked().get("order")
        found = self._world.trades.all() if number is None else self._world.trades.numbered(number)
        return json_response([shown(trade) for trade in found
                              if order is None or trade["out_trade_no"].startswith(order + "_")])

    def deed(self, request, deed):
        form = request.form()
        try:
            return json_response(shown(deed(form.get("qr_code", ""), form)))
        except ValueError:
            return json_response({"error": "优惠券金额不是金额"}, 400)
        except KeyError:
            return json_response({"error": "没有这个二维码"}, 404)
        except Impossible as impossible:
            return json_response({"error": str(impossible)}, 409)

    def notify(self, request):
        """One notification now, genuine or (field `fault`) not; answers what the merchant answered."""
        form = request.form()
        try:
            trade = self._world.trades.with_code(form.get("qr_code", ""))
            return json_response(self._world.notices.send_one(trade, form.get("fault", "")))
        except KeyError:
            return json_response({"error": "没有这个二维码"}, 404)
        except Impossible as impossible:
            return json_response({"error": str(impossible)}, 409)

    def arm(self, request):
        try:
            arm(self._world.faults, request.form())
            return json_response(self._world.faults.listing())
        except Unknown as unknown:
            return json_response({"error": str(unknown)}, 400)

    def delay(self, request):
        """From now on each call of the `family` is answered `seconds` later."""
        form, delays = request.form(), self._world.faults.delays
        try:
            delays.set(form.get("family", ""), float(form.get("seconds", "")))
            return json_response(delays.listing())
        except UnknownFamily as unknown:
            return json_response({"error": str(unknown)}, 400)
        except ValueError:
            return json_response({"error": "seconds is a number"}, 400)

    @staticmethod
    def _pair(pair):
        return json_response(pair[1], pair[0])


def arm(faults, form):
    """Arms what a form's fields call, fault, times and seconds say. Raises Unknown."""
    try:
        times = int(form.get("times") or 1)
        seconds = float(form["seconds"]) if form.get("seconds") else None
    except ValueError:
        raise Unknown("times and seconds are numbers")
    faults.arm(form.get("call", ""), form.get("fault", ""), times, seconds)
