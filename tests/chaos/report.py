"""The end of a run: what happened, and each check as a line."""
from collections import Counter

from checks import CHECKS
from evidence import log
from quiet import PATIENCE

MOST = 25  # offenders that are listed


def table(title, counted):
    rows = sorted(counted.items(), key=lambda row: (-row[1], str(row[0])))
    print("%-24s %s" % (title, ", ".join("%s %d" % row for row in rows) or "none"))


def print_tables(found, quiet, visitors, killer, faults):
    told = sum((one.told for one in visitors), Counter())
    print("\n%d orders, %d requests" % (len(found.orders), sum(told.values())))
    table("orders by state", Counter(one["state"] for one in found.orders.values()))
    table("payments by state", Counter(one["state"] for one in found.payments.values()))
    table("refunds", Counter("%s %s" % (one["reason"], one["state"]) for one in found.refunds.values()))
    table("messages", Counter(one["state"] for one in found.texts))
    table("invoices", Counter(one["state"] for one in found.invoices.values()))
    table("held for the desk", Counter(found.held().values()))
    table("stuck at the desk", Counter("%s %s" % (one["kind"], one["code"]) for one in found.stuck))
    table("kills by part", killer.done)
    table("faults by kind", faults.done)
    table("answers by status", Counter({status or "none": count for status, count in told.items()}))
    table("worker's log", Counter(line["event"] for line in log("worker") if "event" in line))
    print("%-24s %s" % ("seconds until quiet", "never" if quiet.seconds is None else "%.0f" % quiet.seconds))


def judged(found, quiet, failures, seed):
    """Prints each check; how many passed and how many failed."""
    late = ["%s: %s %s" % (one["order_number"], one["what"], one["code"]) for one in quiet.late]
    results = [("every actor lived to the end", failures),
               ("all that waited was over within %d seconds" % PATIENCE, late)]
    results += [(sentence, sorted(check(found))) for sentence, check in CHECKS]
    print()
    for sentence, offenders in results:
        print("%s: %s" % ("FAILED" if offenders else "passed", sentence))
        for one in offenders[:MOST]:
            print("    " + one)
        if len(offenders) > MOST:
            print("    and %d more" % (len(offenders) - MOST))
    failed = sum(bool(offenders) for _, offenders in results)
    if failed:
        print("the same again: ./dev chaos --seed %s" % seed)
    print("chaos: %d passed, %d failed" % (len(results) - failed, failed))
    return failed
