"""What ./dev bench --all measures of one site: every page there is, in the browser of somebody who may see it, as the journeys know them
(tests/browser/every_page.py), and the forms that are posted most. Wants what measured.py wants."""
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from measured import HERE, SITE, Measured, database, nginx, web
from processes import cpu_seconds, spent

# Another revision's pages are found by its own journeys.
TREE = Path(os.environ.get("AGAINST_TREE") or HERE.parents[1])
sys.path[:0] = [str(TREE / "tests/browser"), str(TREE / "tests/support")]
import every_page
import stock
from browser import browser
from desk_auditor import Auditor
from desk_outlet import OutletClerk
from portal import PREFIX, connection

SECONDS = 1
POSTED, PEOPLE = 64, 8  # so many of a form a round, so many at a time


class Pages(every_page.EveryPage):
    SEEN = getattr(every_page, "EVERYBODY", every_page.EveryPage.SEEN)


class Posted:
    """A form: `prepare(count)` gives so many (person, fields) that `deed` does, each of them once."""

    def __init__(self, name, prepare, deed):
        self.name, self._prepare, self._deed = name, prepare, deed

    def round(self):
        ready = self._prepare(POSTED)
        groups = (nginx, web, database)
        before = cpu_seconds(pid for group in groups for pid in group())
        began, took = time.monotonic(), []

        def some(share):
            for person, facts in share:
                at = time.monotonic()
                self._deed(person, facts)
                took.append((time.monotonic() - at) * 1000)

        with ThreadPoolExecutor(PEOPLE) as pool:
            list(pool.map(some, [ready[n::PEOPLE] for n in range(PEOPLE)]))
        passed = time.monotonic() - began
        after = cpu_seconds(pid for group in groups for pid in group())
        took.sort()
        return {"rate": POSTED / passed, "p50": took[len(took) // 2], "p99": took[-1], "cpu": spent(before, after) / POSTED * 1e6}


class Shown:
    def __init__(self, name, path, cookies):
        headers = {"Cookie": "; ".join("%s=%s" % one for one in cookies)} if cookies else {}
        self.name, self._path = name, path
        self._page = Measured(name, SITE + path, headers, [nginx, web, database])

    def round(self):
        self._page.forget()
        self._page.round(1, SECONDS)
        return {"rate": self._page.rates[0], "p50": self._page.p50[0], "p99": self._page.p99[0], "cpu": self._page.cpu[0]}

    def answers(self):
        """Not those that lead elsewhere, nor those that are meant to fail."""
        site = connection()
        site.request("GET", PREFIX + self._path, headers=self._page.headers)
        status = site.getresponse().status
        site.close()
        return status == 200


def everything():
    """All of it by name: 'company /orders', 'POST /orders'."""
    stock.load()
    Pages.setUpClass()
    OutletClerk().be_at_desk()
    Auditor().be_at_desk()
    facts = {"no": Pages.number, "paid": Pages.paid, "invoiced": Pages.invoiced, "certificate": Pages.certificate}
    shown = []
    for paths, who in Pages.SEEN:
        cookies = [(one["name"], one["value"]) for one in browser(who).driver.get_cookies()]
        shown += [Shown("%s %s" % (who, path), path.format(**facts), cookies) for path in paths]
    return {one.name: one for one in [one for one in shown if one.answers()] + posts()}


def posts():
    papers = stock.papers()

    def saved(count):
        return [(one, one.save_when_there_is_room(stock.FIELDS, papers)) for one in stock.applicants(count)]

    def to_submit(count):
        return [(one, (number, one.version("/orders/" + number))) for one, number in saved(count)]

    def submitted(count):
        done = saved(count)
        for one, number in done:
            one.submit(number, stock.TOTAL)
        return [(one, (number, one.version("/orders/%s/pay" % number))) for one, number in done]

    def notified(count):
        return [(connection(), body) for body in stock.notifications(stock.orders("awaiting_payment", count))]

    def in_hand(count):
        return [(one, (path, one.version(path))) for one, path in
                zip(stock.desks(count), ["/desk/orders/" + number for number in stock.orders("awaiting_review", count)])]

    return [Posted("POST /orders", lambda count: [(one, None) for one in stock.applicants(count)], lambda one, _: one.save(stock.FIELDS, {})),
            Posted("POST /orders/{no}/submission", to_submit,
                   lambda one, order: one.post("/orders/%s/submission" % order[0], version=order[1], agreed=stock.TOTAL)),
            Posted("POST /orders/{no}/payments", submitted, lambda one, order: one.ask_for_code(*order)),
            Posted("POST /alipay/notify", notified, stock.notify),
            Posted("POST /desk/orders/{no}/claim/release", in_hand,
                   lambda one, order: one.post(order[0] + "/claim/release", version=order[1]))]
