"""Misbehaviour of the outside, at times drawn beforehand: which call does what wrong, how often, for how long."""
import random
import threading
import time
from collections import Counter

import outside
from phone import AWAY

EVERY = 2.0  # seconds, in the mean
# What no program could make good: a message that the provider has and denies, an invoice that never comes to an end or has
# two numbers, and a buyer who does not let his be undone; a sign-in that is tried once a minute, for longer than the calm
# after the storm; and what is met on the way to TLS alone.
NUONUO = "nuonuo.OpeMplatform."
NEVER = {("QuerySendDetails", "unheard"), (NUONUO + "requestBillingNew", "in_progress"),
         (NUONUO + "queryInvoiceResult", "number_changed"), (NUONUO + "saveInvoiceRedConfirm", "denied"),
         (NUONUO + "saveInvoiceRedConfirm", "unconfirmed"), ("smtp", "sign_in_refused"), ("smtp", "no_starttls"),
         ("smtp", "starttls_refused")}
NOT_CALLED = {"alipay.data.dataservice.bill.downloadurl.query"}
# Holding money for the desk is right, but each costs an order: seldom.
SELDOM = {("alipay.notify", "wrong_amount"): 0.25, ("alipay.trade.refund", "trade_has_finished"): 0.25}


class Faults(threading.Thread):
    def __init__(self, seed, seconds, end):
        super().__init__(name="faults", daemon=True)
        chance = random.Random("%s faults" % seed)
        kinds = [(one["call"], fault) for one in outside.faults() for fault in one["faults"]
                 if one["call"] not in NOT_CALLED and (one["call"], fault) not in NEVER]
        self._end, self.plan, self.done, self.times = end, [], Counter(), Counter()
        at = chance.expovariate(1 / EVERY)
        left = []
        while at < seconds:
            # All of them before one comes again: three minutes see each.
            while not left:
                left = [one for one in kinds if chance.random() < SELDOM.get(one, 1)]
                chance.shuffle(left)
            call, fault = left.pop()
            self.plan.append((at, call, fault, chance.randint(1, 4), round(chance.uniform(0.5, 6), 1)))
            at += chance.expovariate(1 / EVERY)

    def run(self):
        began = time.monotonic()
        for at, call, fault, times, seconds in self.plan:
            if self._end.wait(max(0, began + at - time.monotonic())):
                return
            try:
                outside.arm(call, fault, 1 if (call, fault) in SELDOM else times, seconds=seconds)
            except AWAY:
                continue  # the sandbox is being started again
            self.done[fault] += 1
            self.times[fault] += times
