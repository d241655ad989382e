"""Parts e and h: what a morning's approvals cost once the worker is back, with one and with three of them."""
import time

import stock
from system import Meter, ask, outbox_left, wait
from traffic import at_rate, without_errors

APPROVALS, TO_REACH = 2000, 100
PEOPLE = 8
PATIENCE = 600
COST = ("select xact_commit + xact_rollback, pg_current_wal_lsn() - '0/0'::pg_lsn from pg_stat_database"
        " where datname = current_database()")


def measure_one(bench):
    bench.drained = drain(bench, 1)


def measure_three(bench):
    alone = getattr(bench, "drained", None) or drain(bench, 1)
    bench.add("h three workers, to one", "%.2f times" % (drain(bench, 3) / alone), "", "")


def drain(bench, workers):
    """Approvals a second until all their texts, invoices and letters are done."""
    bench.workers.stop()
    numbers = stock.orders("awaiting_review", APPROVALS)
    desks = stock.desks(PEOPLE)
    without_errors(at_rate(float("inf"), APPROVALS, desks, lambda desk, n: desk.approve_unread(numbers[n], version=1))[0])
    commits, wal = cost()
    meter, began = Meter(bench.workers), time.monotonic()
    bench.workers.start(workers)
    wait(lambda: outbox_left("text", "invoice") == 0, PATIENCE,
         "%d workers were not done after %d s" % (workers, PATIENCE))
    seconds = time.monotonic() - began
    used = meter.said()
    bench.workers.stop()  # idle ones look into the outbox once a second
    commits_after, wal_after = cost()
    failed = ask("select count(*) from outbox where state = 'stuck'")[0][0]
    bench.add("%s %d approvals drained by %d" % ("e" if workers == 1 else "h", APPROVALS, workers),
              "%.1f/s; %.1f transactions, %.0f kB of WAL each; %s stuck" % (
                  APPROVALS / seconds, (commits_after - commits) / APPROVALS, (wal_after - wal) / APPROVALS / 1000,
                  failed), "%d/s" % TO_REACH, used)
    bench.workers.start()
    return APPROVALS / seconds


def cost():
    """Transactions and bytes so far; the statistics of a connection come a second after it has fallen idle."""
    def settled():
        before = ask(COST)[0]
        time.sleep(1.5)
        after = ask(COST)[0]
        return after if int(after[0]) - int(before[0]) < 20 else None
    return [int(one) for one in wait(settled, 60, "the database does not fall idle")]
