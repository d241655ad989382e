"""Part g: notifications booked a second, beside pgbench, which sends the database the same statements over as many
connections. No worker runs meanwhile: it would look into each item that a payment leaves."""
import http.client
import os
import re
import subprocess
import time

import stock
from measured import HERE
from portal import SITE, TRUST
from system import Meter, ask, outbox_over
from traffic import at_rate, without_errors

NOTICES, CONNECTIONS = 2000, 8
TO_REACH, SHARE_TO_REACH = 500, 0.5


def measure(bench):
    with bench.workers.stopped():
        booked, used = by_notifications(bench)
        bench.add("g notifications booked, %d connections" % CONNECTIONS, "%.0f/s" % booked, "%d/s" % TO_REACH, used)
        bare = by_pgbench()
        bench.add("g the same statements by pgbench", "%.0f/s; ratio %.2f" % (bare, booked / bare), SHARE_TO_REACH, "")


def by_notifications(bench):
    numbers = stock.orders("awaiting_payment", NOTICES)
    bodies = stock.notifications(numbers)
    sites = [http.client.HTTPSConnection(SITE.hostname, SITE.port, timeout=60, context=TRUST)
             for _ in range(CONNECTIONS)]

    for site in sites:
        site.connect()
    meter, began = Meter(bench.workers), time.monotonic()
    without_errors(at_rate(float("inf"), NOTICES, sites, lambda site, n: stock.notify(site, bodies[n]))[0])
    seconds = time.monotonic() - began
    used = meter.said()
    must_be_paid(numbers)
    return NOTICES / seconds, used


def by_pgbench():
    numbers = stock.orders("awaiting_payment", NOTICES)
    said = subprocess.run(
        ["pgbench", "-n", "-M", "prepared", "-U", "cakey_web", "-c", str(CONNECTIONS), "-j", "2",
         "-t", str(NOTICES // CONNECTIONS), "-D", "prefix=%s" % numbers[0][:2], "-D", "next=-1",
         "-D", "each=%d" % (NOTICES // CONNECTIONS), "-f", HERE / "settle.sql", os.environ["PGDATABASE"]],
        stdout=subprocess.PIPE, text=True, check=True).stdout
    must_be_paid(numbers)
    return float(re.search(r"tps = ([\d.]+) \(without", said)[1])


def must_be_paid(numbers):
    paid = ask("select count(*) from orders where state = 'awaiting_review' and number like :'prefix'",
               prefix=numbers[0][:2] + "%")
    if int(paid[0][0]) != NOTICES:
        raise ValueError("%s of %d were booked" % (paid[0][0], NOTICES))
    outbox_over()
