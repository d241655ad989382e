# The sandbox as a program uses it in a person's place: pays, reads what came, makes the outside slow. One kept connection.
import json
import os
import ssl
from urllib.parse import urlencode, urlsplit

from kept import Kept

TRUST = ssl.create_default_context(cafile=os.environ["SANDBOX_CA"])
SANDBOX = urlsplit(os.environ["SANDBOX_URL"])


class Handset:
    def __init__(self):
        self._sandbox = Kept(SANDBOX.hostname, SANDBOX.port, timeout=90, context=TRUST)

    def ask(self, path, **form):
        self._sandbox.request("POST" if form else "GET", path, urlencode(form) if form else None)
        answer = self._sandbox.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise ValueError("the sandbox says %d to %s: %s" % (answer.status, path, body.decode(errors="replace")))
        return json.loads(body)

    def pay(self, code):
        return self.ask("/alipay/pay", qr_code=code)

    def trade(self, out_trade_no):
        """The trade of that number, or nothing."""
        found = self.ask("/alipay/trades?" + urlencode({"out_trade_no": out_trade_no}))
        return found[0] if found else None

    def delay(self, family, seconds):
        """Has a family of calls answered that much later, until told otherwise (tests/sandbox/delays.py)."""
        self.ask("/delay", family=family, seconds=seconds)

    def arm(self, call, fault, times):
        self.ask("/faults", call=call, fault=fault, times=times)

    def close(self):
        self._sandbox.close()
