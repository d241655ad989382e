"""Parts a and b: how long a company waits for its QR code."""
import time
from statistics import median

import stock
from system import Meter, outbox_over, quantile
from traffic import at_once, at_rate, without_errors

GATEWAY_MS = (0, 300, 1000)
SECONDS, ABANDONED, AT_ONCE = 30, 500, 60
TO_REACH = 500  # ms


def measure_paced(bench):
    for abandoned in (0, ABANDONED):
        for later in GATEWAY_MS:
            if abandoned:
                # As a morning leaves them: each is asked for once in half a minute.
                stock.orders("awaiting_payment", abandoned, due="30 seconds")
            people, deed = ready(SECONDS)
            with bench.gateway(later):
                meter = Meter(bench.workers)
                waited, late = at_rate(1, SECONDS, people, deed)
                used = meter.said()
            report(bench, "a code, 1/s%s" % (", %d abandoned" % abandoned if abandoned else ""), waited, later, used,
                   TO_REACH, "p99", late)
            outbox_over()


def measure_at_once(bench):
    for later in GATEWAY_MS:
        people, deed = ready(AT_ONCE)
        with bench.gateway(later):
            meter = Meter(bench.workers)
            waited = at_once(people, deed)
            used = meter.said()
        report(bench, "b %d codes at once" % AT_ONCE, waited, later, used, "", "longest", 0)
        outbox_over()


def ready(count):
    """As many companies on their payment's page, and what each does."""
    numbers = stock.orders("awaiting_payment", count, payment="none")
    people = list(zip(stock.applicants(count), numbers))
    for company, number in people:
        company.get("/orders/%s/pay" % number)

    def deed(person, _):
        company, number = person
        began = time.monotonic()
        company.ask_for_code(number, version=1)
        shown = company.waits(number, b'"state":"waiting"')
        return time.monotonic() - began if shown else float("inf")
    return people, deed


def report(bench, what, waited, later, used, to_reach, worst, late):
    """Without the gateway's own time: one call, since a code is one call."""
    own = [1000 * seconds - later for seconds in without_errors(waited)]
    if late > 0.1:
        what += " (%.1f s late)" % late
    bench.add("%s, gateway %d ms" % (what, later),
              "median %.0f, %s %.0f ms" % (median(own), worst, quantile(own, 0.99 if worst == "p99" else 1)), to_reach, used)
