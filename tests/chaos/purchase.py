"""One order of a company, step by step, from its page: what is pressed depends on the state that it shows, and on the plan."""
import re

import papers
from paying import Paying

STATE = re.compile(r'class="state state-(\w+)"')
BUSY = (429, 503)
RETRY_AFTER = 5        # seconds, as the site asks for
MOST_LOOKS = 60        # at an order that lies at the desk
MOST_SUBMISSIONS = 4
REFUSED = "审核未通过"


class Purchase:
    def __init__(self, visitor, firm, plan, promises):
        self.visitor, self.firm, self.plan, self.promises = visitor, firm, plan, promises
        self.number = None
        self._paying = Paying(self)
        self._looks, self._submissions = 0, 0

    def step(self):
        """One thing; seconds until the next, or nothing when there is no more to do."""
        if not self.number:
            return self._begin()
        more_to_pay = self._paying.pays_later()
        page = self.visitor.get("/orders/" + self.number)
        state = STATE.search(page.page)
        if page.status != 200 or not state:
            self._looks += 1
            return RETRY_AFTER if self._looks < MOST_LOOKS else None
        pause = getattr(self, "_" + state[1])(page)
        return 1 if pause is None and more_to_pay else pause

    def press(self, page, button, event, flash, typed=(), files=()):
        """Sends a form, twice if that is the plan. Seconds until the next step."""
        for _ in range(2 if self.plan.twice else 1):
            answer = self.visitor.press(page, button, typed, files)
            self.promises.note(self.number, event, answer, (flash, flash + "_free"))
        return self.plan.think

    def _begin(self):
        page = self.visitor.get("/orders/new")
        answer = self.visitor.press(page, "保存", self.plan.form(self.firm),
                                    papers.files(self.plan.pdf) if self.plan.papers_at_once else ())
        if not answer or answer.status in BUSY:
            return RETRY_AFTER
        if answer.flash != "order_saved":
            return None  # if it was saved all the same, it stays a draft
        self.number = answer.location.rpartition("/")[2]
        self.promises.note(self.number, "saved", answer, ("order_saved",))
        return self.plan.think

    def _draft(self, page):
        if REFUSED in page.page and self.plan.refused != "resubmit":
            return (self.press(page, "撤销", "cancelled", "order_cancelled") if self.plan.refused == "cancel" else None)
        for kind, (label, *_) in papers.PAPERS.items():
            if page.form("上传" + label):
                answer = self.visitor.press(page, "上传" + label, (), [papers.file(kind, self.plan.pdf)])
                return RETRY_AFTER if answer.status in BUSY else self.plan.think / 3
        if self._submissions == MOST_SUBMISSIONS:
            return None
        self._submissions += 1
        return self.press(page, "提交", "submitted", "order_submitted")

    def _awaiting_payment(self, page):
        return self._paying.step(page)

    def _awaiting_review(self, page):
        self._looks += 1
        return 4 if self._looks < MOST_LOOKS else None

    def _awaiting_correction(self, page):
        form = self.visitor.get("/orders/%s/correction" % self.number)
        typed = [(name, value) for name, value in (("remark", "已补正"), ("handler_name", "李月明"))
                 if 'name="%s"' % name in form.page]
        files = [one for one in papers.files() if 'name="%s"' % one[0] in form.page]
        return self.press(form, "提交", "corrected", "order_corrected", typed, files)

    def _dispatched(self, page):
        return self.press(page, "确认收货", "received", "order_received") if self.plan.receives else None

    def _leave_it(self, page):
        return None

    _in_progress = _handed_over = _completed = _closed = _leave_it
