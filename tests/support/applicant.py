# What a company does with an order, over HTTP.
import re
import time

from portal import COMPANY_COOKIE, Portal, Refused, version_on

BETWEEN_LOOKS = 0.2  # seconds; the page's own script looks less often
BEFORE_AGAIN = 0.5   # seconds until somebody who was turned away tries again


class Applicant(Portal):
    def __init__(self, token, csrf_secret):
        super().__init__(COMPANY_COOKIE, token, csrf_secret)

    def save(self, fields, papers):
        """The draft's number."""
        return self.upload("/orders", fields, papers).rpartition("/")[2].partition("?")[0]

    def save_when_there_is_room(self, fields, papers, told=lambda: None):
        """The site says 503 while it looks at others' papers: whoever it says so to is told, and tries again."""
        while True:
            try:
                return self.save(fields, papers)
            except Refused as refused:
                if refused.status != 503:
                    raise
                told()
                time.sleep(BEFORE_AGAIN)

    def submit(self, number, agreed):
        self.post("/orders/%s/submission" % number, version=self.version("/orders/" + number), agreed=agreed)

    def agree_and_submit(self, number):
        """To the total that the order's page says."""
        path = "/orders/" + number
        page = self.get(path)
        agreed = re.search(rb'name="agreed" value="(\d+)"', page)[1].decode()
        self.post(path + "/submission", version=version_on(page, path), agreed=agreed)

    def ask_for_code(self, number, version=None):
        self.post("/orders/%s/payments" % number, version=version or self.version("/orders/%s/pay" % number))

    def waits(self, number, reached, seconds=90):
        """As the page does: looks until the answer has `reached` (bytes) in it. False when it never had."""
        due = time.monotonic()
        end = due + seconds
        while due < end:
            if reached in self.get("/orders/%s/pay/status" % number):
                return True
            due = max(due + BETWEEN_LOOKS, time.monotonic())
            time.sleep(max(0, due - time.monotonic()))
        return False
