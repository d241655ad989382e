"""An operator at the desk: takes what lies there, decides, and presses 「重试」 on what got stuck. Three of them share the list,
so that two are at the same order now and then."""
import random
import re
import threading

import books
import totp
from plan import drawn
from visitor import SignedOut, Visitor

ORDER = re.compile(r'href="/cakey/desk/orders/(\w+)"')
REFUND = "退款"
AT_HAND = 6   # so many of the oldest each looks at
IDLE = 1.0    # seconds
CHECK = re.compile(r'name="(check_\d+)"')
PARTS = (("remark",), ("handler_name",), ("paper_application_form", "remark"))


class Clerk(threading.Thread):
    def __init__(self, number, seed, username, password, secret, promises, end):
        super().__init__(name="operator%d" % number, daemon=True)
        self._username, self._password, self._secret, self._promises = username, password, secret, promises
        self._end, self._chance = end, random.Random("%s operator%d" % (seed, number))
        self.visitor = Visitor("/desk/", "127.20.%d.1" % number)
        self.wrong = None

    def run(self):
        try:
            while not self._end.is_set():
                try:
                    if not self._work():
                        self._end.wait(IDLE)
                except SignedOut:
                    self._sign_in()
            self.close()
        except Exception as error:  # told at the end: a harness that fails must not look like one that passes
            self.wrong = error
            raise
        finally:
            self.visitor.leave()

    def _sign_in(self):
        code = self._code()
        if code:
            self.visitor.sign_in([("username", self._username), ("password", self._password), ("totp", code)])
        else:
            self._end.wait(IDLE)

    def _code(self):
        """A fresh one-time code; nothing while the database is away."""
        try:
            return totp.fresh_code(self._secret, books.last_totp_step(self._username))
        except AssertionError:
            return None

    def _work(self):
        """One order; false when there is none."""
        pick, deed, retries = self._chance.random(), self._decision(), self._chance.random() < 0.05
        work = self.visitor.get("/desk/work?state=awaiting_review")
        if retries:
            self.retry(work)
        waiting = list(dict.fromkeys(ORDER.findall(work.page.partition("<caption")[2])))[:AT_HAND]
        if not waiting:
            return False
        number = waiting[int(pick * len(waiting))]
        page = self.visitor.get("/desk/orders/" + number)
        if page.form("领取"):
            self._promises.note(number, "claimed", self.visitor.press(page, "领取"), ("order_claimed",))
            page = self.visitor.get("/desk/orders/" + number)
        if page.form("通过"):  # else it is another's
            self._decide(number, page, *deed)
        return True

    def _decision(self):
        return (drawn(self._chance, approve=60, refuse=22, return_=15, release=3), self._chance.randrange(10 ** 13),
                self._chance.choice(PARTS))

    def _decide(self, number, page, deed, digits, parts):
        def press(button, event, flash, typed=()):
            self._promises.note(number, event, self.visitor.press(page, button, typed), (flash,))
        found_right = [(name, "met") for name in sorted(set(CHECK.findall(page.page)))]
        if deed == "approve" and 'name="courier_number"' in page.page:
            press("通过", "approved_for_courier", "order_approved",
                  [("courier", "sf"), ("courier_number", "SF%013d" % digits)] + found_right)
        elif deed == "approve":
            press("通过", "approved_for_pick_up", "order_approved", found_right)
        elif deed == "refuse":
            press("拒绝", "refused", "order_refused", [("reason", "申请表没有盖章，请盖章后重新上传")])
        elif deed == "return_":
            press("退回补正", "returned", "order_returned",
                  [("to_correct", one) for one in parts] + [("return_text", "请更正")])
        else:
            press("放回", "claim_released", "order_released")

    def close(self):
        """The end of the day: nothing that can be tried again is left."""
        try:
            self.retry(self.visitor.get("/desk/trouble"))
        except SignedOut:
            self._sign_in()
            self.retry(self.visitor.get("/desk/trouble"))

    def retry(self, work):
        """Presses each 「重试」 once, and what gives money back that nobody asked for."""
        pressed = set()
        while fresh := next((one for one in work.actions("重试") if one not in pressed), None):
            pressed.add(fresh)
            self.visitor.proven(self.visitor.press(work, "重试", to=fresh), self._code)
            work = self.visitor.get("/desk/trouble")
        for number in dict.fromkeys(ORDER.findall(work.page.partition('id="stuck-title"')[2].partition("</section>")[0])):
            page = self.visitor.get("/desk/orders/" + number)
            for button in page.buttons():
                if REFUND in button:
                    self.visitor.proven(self.visitor.press(page, button), self._code)
