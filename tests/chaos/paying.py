"""How a company pays an order: in time, slowly, by an old code, by two, when it is withdrawn, or when it is too late."""
import re
import time

import books
import phone

STEP = re.compile(r'data-step="(\w+)"')
MOST_CODES = 8   # a company may have 20 more in an hour
LATER = 4.0      # seconds after which somebody comes to pay who should not any more


class Paying:
    def __init__(self, purchase):
        self._purchase, self._plan = purchase, purchase.plan
        self._old, self._done, self._scanned, self._later = [], set(), set(), []
        self._codes = 0
        self._withdrawals, self._more = self._plan.withdrawals, self._plan.codes_more

    def pays_later(self):
        """Pays what was put off until now; true as long as there is more to come."""
        due = [one for one in self._later if one[0] <= time.monotonic()]
        for one in due:
            if phone.pay(one[1]) != "away":
                self._later.remove(one)
        return bool(self._later)

    def step(self, details):
        """`details`: the order's page. Seconds until the next step, or nothing if it is left as it is."""
        purchase = self._purchase
        page = purchase.visitor.get("/orders/%s/pay" % purchase.number)
        found = STEP.search(page.page)
        if not found:
            return 2
        if found[1] == "confirm":
            return self._withdraw(details) if self._withdrawals_at("before_code") else self._ask(page, "确认支付")
        if found[1] == "fetching":
            return 1
        if found[1] in ("ended", "failed"):
            return self._ask(page, "重新获取")
        trade = phone.newest_trade(purchase.number)
        if not trade:
            return 1
        if trade["out_trade_no"] in self._done:
            return 3
        if self._more:
            self._more -= 1
            self._old.append(trade)
            return self._ask(page, "重新获取")
        if self._withdrawals_at("with_code", "scanned"):
            if self._plan.when == "scanned":
                phone.scan(trade)
            if self._plan.payment == "after_withdrawal":
                self._later.append((time.monotonic() + LATER, trade))
            return self._withdraw(details)
        return self._pay(trade)

    def _withdrawals_at(self, *when):
        return self._withdrawals and self._plan.when in when

    def _withdraw(self, details):
        self._withdrawals -= 1
        return self._purchase.press(details, "撤回", "withdrawn", "order_withdrawn")

    def _ask(self, page, button):
        self._codes += 1
        if self._codes > MOST_CODES:
            return None
        return self._purchase.press(page, button, "payment", "")

    def _pay(self, trade):
        kind = self._plan.payment
        if kind == "never":
            return None
        if kind == "too_late":
            self._let_the_deadline_pass()
            self._later.append((time.monotonic() + LATER, trade))
            self._done.add(trade["out_trade_no"])
            return 2
        if kind == "slowly" and trade["out_trade_no"] not in self._scanned:
            phone.scan(trade)
            self._scanned.add(trade["out_trade_no"])
            return 6
        both = kind == "both_codes"
        if self._old and kind in ("old_code", "both_codes") and self._paid(self._old.pop()) and not both:
            self._done.add(trade["out_trade_no"])  # nobody needs the new one
            return 3
        self._paid(trade)
        if self._plan.twice:
            phone.pay(trade)
        return 2

    def _paid(self, trade):
        heard = phone.pay(trade)
        if heard != "away":
            self._done.add(trade["out_trade_no"])
        return heard == "paid"

    def _let_the_deadline_pass(self):
        try:
            books.do("update orders set pay_by = now() where number = :'order' and state = 'awaiting_payment'",
                     order=self._purchase.number)
        except AssertionError:
            pass  # the database is away: then it is paid in time
