"""A company of the simulation: it signs in, begins orders at its pace, and goes on with those it has in hand."""
import heapq
import itertools
import random
import re
import threading
import time

import outside
from phone import AWAY
from plan import COURIER_ADDRESS, Plan
from purchase import Purchase
from visitor import SignedOut, Visitor

PATIENCE = 90  # seconds for the code by SMS


class Company(threading.Thread):
    def __init__(self, number, seed, firm, rate, registers, promises, end):
        """`rate`: orders that it begins in a second; `registers`: nobody knows it yet; `end`: set when it is to stop."""
        super().__init__(name="company%d" % number, daemon=True)
        self._firm, self._rate, self._registers, self._promises, self._end = firm, rate, registers, promises, end
        self._name = "%s company%d" % (seed, number)
        self.visitor = Visitor("/", "127.10.%d.1" % number)
        self._hand, self._turn = [], itertools.count()
        self.purchases, self.wrong = [], None

    def run(self):
        try:
            if self._registers:
                self.register()
            self._order()
        except Exception as error:  # told at the end: a harness that fails must not look like one that passes
            self.wrong = error
            raise
        finally:
            self.visitor.leave()

    def _order(self):
        chance = random.Random(self._name)
        begin = time.monotonic() + chance.uniform(0, 1 / self._rate)
        while not self._end.is_set():
            if begin <= time.monotonic():
                plan = Plan.drawn(random.Random("%s order%d" % (self._name, len(self.purchases))))
                self.purchases.append(Purchase(self.visitor, self._firm, plan, self._promises))
                self._put(0, self.purchases[-1])
                begin += chance.expovariate(self._rate)
            due = min(begin, self._hand[0][0] if self._hand else begin)
            if not self._end.wait(max(0, due - time.monotonic())) and self._hand and self._hand[0][0] <= time.monotonic():
                self._go_on(heapq.heappop(self._hand)[2])

    def _go_on(self, purchase):
        try:
            pause = purchase.step()
        except SignedOut:
            self._sign_in()
            pause = 1
        if pause is not None:
            self._put(pause, purchase)

    def _put(self, pause, purchase):
        heapq.heappush(self._hand, (time.monotonic() + pause, next(self._turn), purchase))

    def _sign_in(self):
        return self.visitor.sign_in([("name", self._firm.name), ("password", self._firm.password)])

    def register(self):
        """As somebody new does, who tries again when the site is away."""
        while not self._end.is_set():
            try:
                self._ask_for_account()  # what was answered may have been lost: signing in tells
                if self._sign_in() and self._details():
                    return
            except AWAY + (SignedOut,):
                pass
            self._end.wait(2)

    def _ask_for_account(self):
        page = self.visitor.get("/register")
        firm = self._firm
        typed = [("name", firm.name), ("credit_code", firm.credit_code), ("contact", firm.contact),
                 ("mobile", firm.mobile)]
        self.visitor.press(page, "获取验证码", typed)
        end = time.monotonic() + PATIENCE
        while not outside.texts(firm.mobile, "注册验证码"):
            if time.monotonic() > end or self._end.wait(1):
                return
        code = re.search(r"\d{6}", outside.texts(firm.mobile, "注册验证码")[-1]["text"])[0]
        self.visitor.press(page, "注册", typed + [
            ("sms_code", code), ("password", firm.password), ("password_again", firm.password), ("consent", "yes")])

    def _details(self):
        firm = self._firm
        profile = self.visitor.press(self.visitor.get("/profile/edit"), "确认更新", [
            ("name", firm.name), ("credit_code", firm.credit_code), ("legal_person", firm.legal_person), ("phone", "025-86501234"), ("province", "江苏省"), ("city", "南京市"),
            ("county", "建邺区"), ("address", COURIER_ADDRESS)])
        info = self.visitor.get("/invoice-info")
        button = next(one for one in ("完善", "确认更新", "更新") if one in info.buttons())
        invoice = self.visitor.press(info, button, [
            ("title", firm.name), ("tax_number", firm.credit_code), ("email", firm.email)])
        return bool(profile and invoice and profile.status == invoice.status == 303)
