"""Two administrators who undo completed orders: one asks, the other one decides on the picture that he has of it."""
import random
import threading

import books
import totp
from plan import drawn
from visitor import SignedOut, Visitor

IDLE = 2.0  # seconds
REASON = "企业重复购买，双方同意全额退款"
CONFIRM = "确认撤销"


class Administrators(threading.Thread):
    def __init__(self, seed, names, password, secret, promises, end):
        super().__init__(name="administrators", daemon=True)
        self._names, self._password, self._secret, self._promises = names, password, secret, promises
        self._end, self._chance = end, random.Random("%s administrators" % seed)
        self.pair = [Visitor("/desk/", "127.21.%d.1" % number) for number in range(len(names))]
        self.wrong = None

    def run(self):
        try:
            while not self._end.wait(IDLE):
                self._work(self._chance.random(), drawn(self._chance, approve=70, refuse=20, withdraw=10),
                           self._chance.random() < 0.2)
        except Exception as error:  # told at the end, as a clerk's
            self.wrong = error
            raise
        finally:
            for visitor in self.pair:
                visitor.leave()

    def _work(self, pick, deed, twice):
        try:
            done = [row[0] for row in books.ask("select number from orders where state = 'completed' order by id")]
        except AssertionError:
            return  # the database is away
        if not done:
            return
        path = "/desk/orders/" + done[int(pick * len(done))]
        asker, second = self.pair
        self._press(asker, path, "撤销订单", [("reversal_reason", REASON)])
        if deed == "withdraw":
            self._press(asker, path, "撤回申请")
        elif deed == "refuse":
            self._press(second, path, "拒绝撤销", [("reversal_refusal", "证书已经使用")])
        else:
            self._press(second, path, CONFIRM, times=2 if twice else 1)

    def _press(self, visitor, path, button, typed=(), times=1):
        try:
            page = visitor.get(path)
            for _ in range(times):
                answer = visitor.proven(visitor.press(page, button, typed), lambda: self._code(visitor))
                if button == CONFIRM:
                    self._promises.note(path.rpartition("/")[2], "reversed", answer, ("order_reversed",))
        except SignedOut:
            self._sign_in(visitor)

    def _sign_in(self, visitor):
        code = self._code(visitor)
        if code:
            name = self._names[self.pair.index(visitor)]
            visitor.sign_in([("username", name), ("password", self._password), ("totp", code)])

    def _code(self, visitor):
        """A fresh one-time code; nothing while the database is away."""
        try:
            return totp.fresh_code(self._secret, books.last_totp_step(self._names[self.pair.index(visitor)]))
        except AssertionError:
            return None
