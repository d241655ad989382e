# The outside world put together: every service over one state directory.
import threading

from alipay import Alipay, Certificates
from authority import Authority
from faults import Faults
from invoices import Invoices
from mailbox import Mailbox
from notices import Notices
from returned import Returned
from shelf import Shelf
from sms import Sms
from tencent import Tencent
from trades import Trades


class World:
    def __init__(self, keys, base_url, notify_ca=None):
        def shelf(name):
            return Shelf(keys.path("state", name))

        self.account = keys.account()
        self.stop = threading.Event()
        self.faults = Faults()
        self.certificates = Certificates(keys)
        self.notices = Notices(shelf("notices"), keys, self.certificates, self.faults, self.stop, notify_ca)
        self.trades = Trades(shelf("trades"), self.account["alipay_seller_id"], self.notices.announce)
        self.alipay = Alipay(keys, self.certificates, self.trades, self.faults, self.stop, base_url)
        self.sms = Sms(shelf("sms"), self.account, self.faults, self.stop)
        self.tencent = Tencent(shelf("tencent"), self.account, self.faults, self.stop)
        self.mailbox = Mailbox(shelf("mail"))
        self.returned = Returned()
        self.authority = Authority(shelf("certificates"), keys, self.account, self.faults, self.stop)
        self.invoices = Invoices(shelf("invoices"), shelf("invoice_tokens"), self.account, self.faults, self.stop,
                                 base_url)

    def received_texts(self):
        """What the phones have received, by whichever provider, newest last."""
        return _in_order(self.sms.received() + self.tencent.received())

    def taken_texts(self):
        """What the providers have accepted, whether it came to a phone or not."""
        return _in_order(self.sms.taken() + self.tencent.taken())

    def run(self):
        """What goes on by itself: notices still owed, trades whose time runs out. Returns at once."""
        self.notices.resume()
        threading.Thread(target=self._run_out, daemon=True).start()

    def _run_out(self):
        while not self.stop.wait(1):
            self.trades.run_out()


def _in_order(messages):
    return sorted(messages, key=lambda one: one["at"])
