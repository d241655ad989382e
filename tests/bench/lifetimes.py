"""Part c: how many orders a second go from form to approval while none pile up."""
import time
from statistics import median

import stock
from handset import Handset
from system import Meter, ask, outbox_over, quantile
from traffic import at_rate

RATES, SECONDS, TO_REACH = (5, 10, 15, 20, 25), 20, "20/s"
PEOPLE = 100  # an order's person waits for its code and its payment, some seconds


class Pair:
    """A company, its phone, and the operator who will decide."""

    def __init__(self, company, operator):
        self.company, self.operator, self.handset = company, operator, Handset()


def measure(bench):
    """The highest rate that was sustained, or the lowest that was tried."""
    sustained = 0
    for rate in RATES:
        if not measure_at(bench, rate):
            break
        sustained = rate
    bench.add("c orders from form to approval", "%d/s sustained" % sustained if sustained else "less than %d/s" % RATES[0],
              TO_REACH, "")


def measure_at(bench, rate):
    papers = stock.papers()
    people = [Pair(*both) for both in zip(stock.applicants(PEOPLE), stock.desks(PEOPLE))]

    turned_away = []

    def deed(person, _):
        began = time.monotonic()
        company = person.company
        number = company.save_when_there_is_room(stock.FIELDS, papers, lambda: turned_away.append(company))
        company.submit(number, stock.TOTAL)
        company.ask_for_code(number)
        if not company.waits(number, b'"state":"waiting"'):
            return began, float("inf")
        person.handset.pay(person.handset.trade(number + "_1_1")["qr_code"])
        if not company.waits(number, b'"order_state":"awaiting_review"'):
            return began, float("inf")
        person.operator.claim(number)
        person.operator.approve(number)
        return began, time.monotonic()

    meter, began = Meter(bench.workers), time.monotonic()
    given, late = at_rate(rate, rate * SECONDS, people, deed)
    done_after = time.monotonic() - began
    used = meter.said()
    failed = [one for one in given if isinstance(one, Exception)]
    took = [float("inf") if isinstance(one, Exception) else one[1] - one[0] for one in given]
    half = len(took) // 2
    overdue = int(ask("select count(*) from outbox where state = 'waiting' and kind not in ('payment', 'receipt')"
                      " and created_at < now() - interval '5 seconds'")[0][0])
    # Nothing piles up: orders of the second half take about what those of the first took, and nobody was late.
    holds = not failed and late < 1 and median(took[half:]) < 1.3 * median(took[:half]) + 0.5
    bench.add("c %d/s offered" % rate,
              "%.1f/s; order median %.1f, p99 %.1f s; halves %.1f, %.1f; %d not sent after 5 s; %.1f s late;"
              " %d uploads again%s"
              % (len(took) / done_after, median(took), quantile(took, 0.99), median(took[:half]), median(took[half:]),
                 overdue, late, len(turned_away), "; %d failed: %s" % (len(failed), failed[0]) if failed else ""),
              "", used)
    outbox_over()
    return holds
