# Answers that come later, for as long as it is said: a gateway that takes its time, a channel that hangs.
import threading

FAMILIES = {
    "alipay": ("alipay.trade.precreate", "alipay.trade.query", "alipay.trade.close", "alipay.trade.refund",
               "alipay.trade.fastpay.refund.query"),
    "sms": ("SendSms", "QuerySendDetails"),
    "mail": ("smtp",),
    "invoices": ("invoice.token", "nuonuo.OpeMplatform.requestBillingNew", "nuonuo.OpeMplatform.queryInvoiceResult",
                 "invoice.pdf", "invoice.ofd", "invoice.xml"),
}
LONGEST = 3600  # seconds


class UnknownFamily(ValueError):
    """There is no such family of calls, or no such time."""


class Delays:
    """Seconds by family. Each call waits in its own thread, so it holds up no other."""

    def __init__(self):
        self._lock = threading.Lock()
        self._seconds = dict.fromkeys(FAMILIES, 0.0)

    def set(self, family, seconds):
        """From the next call on; 0 ends it."""
        if family not in FAMILIES:
            raise UnknownFamily("no family %s; there are: %s" % (family, ", ".join(FAMILIES)))
        if not 0 <= seconds <= LONGEST:
            raise UnknownFamily("seconds are 0 to %d" % LONGEST)
        with self._lock:
            self._seconds[family] = seconds

    def of(self, call):
        with self._lock:
            return sum(seconds for family, seconds in self._seconds.items() if call in FAMILIES[family])

    def listing(self):
        with self._lock:
            return dict(self._seconds)
