"""Parts d and f: how soon after an operator's decision the outside has it, and what one hanging channel does to the others."""
from statistics import median

import stock
from system import Meter, ask, outbox_left, outbox_over, quantile, wait
from traffic import at_rate, without_errors

RATE, SECONDS = 20, 30
EACH_REFUSED = 5  # one of so many
KINDS = {"text": "SMS handed over", "invoice": "invoice mailed", "refund": "refund booked"}
# By the family of the sandbox's calls: what that holds up by itself, and for how long each call hangs.
CHANNELS = {"mail": ("invoice", 30), "alipay": ("refund", 30), "sms": ("text", 30)}
TO_REACH, RATIO_TO_REACH = 2, 1.2
PATIENCE = 180


def measure(bench):
    took, used = decide(bench, awaiting(RATE * SECONDS), tuple(KINDS))
    for kind, name in KINDS.items():
        bench.add("d decision to %s, %d/s" % (name, RATE), said(took[kind]), "p99 %d s" % TO_REACH, used)
        used = ""


def measure_hanging(bench):
    count = RATE * SECONDS // 2
    calm, _ = decide(bench, awaiting(count), tuple(KINDS))
    for family, (own, seconds) in CHANNELS.items():
        others = [kind for kind in KINDS if kind != own]
        orders = awaiting(count)  # before the gateway hangs
        bench.handset.delay(family, seconds)
        took, used = decide(bench, orders, others)
        bench.handset.delay(family, 0)
        bench.workers.stop()  # what hangs is not waited for
        outbox_over()
        bench.workers.start()
        for kind in others:
            bench.add("f %s hangs: %s" % (family, KINDS[kind]), "%s; calm %s; ratio of medians %.2f, of p99 %.2f" % (
                said(took[kind]), said(calm[kind]), median(took[kind]) / median(calm[kind]),
                quantile(took[kind], 0.99) / quantile(calm[kind], 0.99)), "< %.1f" % RATIO_TO_REACH, used)
            used = ""


def awaiting(count):
    """Orders' numbers, and by their places those that will be refused: the gateway knows that they were paid."""
    numbers = stock.orders("awaiting_review", count)
    refused = {n: number for n, number in enumerate(numbers) if n % EACH_REFUSED == 0}
    stock.paid_trades(refused)
    return numbers, refused


def decide(bench, orders, kinds):
    """Seconds by kind, from the database's own times: of the commit that wanted it, and of that which had it done."""
    numbers, refused = orders

    def deed(desk, n):
        (desk.refuse if n in refused else desk.approve_unread)(numbers[n], version=1)

    meter = Meter(bench.workers)
    given, late = at_rate(RATE, len(numbers), stock.desks(RATE), deed)
    without_errors(given)
    if late > 1:
        bench.say("decisions were up to %.1f s late" % late)
    wait(lambda: outbox_left(*kinds) == 0, PATIENCE, "%s were not all done in %d s" % (kinds, PATIENCE))
    used = meter.said()
    took = {kind: [] for kind in kinds}
    rows = ask("select kind, extract(epoch from finished_at - created_at) from outbox where kind <> 'payment'"
               " and state = 'done' and order_number like :'prefix'", prefix=numbers[0][:2] + "%")
    for kind, seconds in rows:
        if kind in took:
            took[kind].append(float(seconds))
    return took, used


def said(seconds):
    return "median %.2f, p99 %.2f s" % (median(seconds), quantile(seconds, 0.99))
