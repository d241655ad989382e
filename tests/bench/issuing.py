"""Part i of ./dev bench --ca: what was released, signed by cakey-ca. The database syncs each commit; each certificate is linted
before it is signed and read again behind."""
import subprocess
import time

from measured import HERE
from system import BUILD, Workers, ask, wait

COUNT, PATIENCE = 2000, 600
KINDS = {"p256": ("P", 200), "sm2": ("S", 100)}  # how its orders begin, and certificates a second to reach
LEFT = "select count(*) from certificates where state in ('prepared', 'signing')"


def measure():
    authority = Workers("ca")
    print("\n%-12s%18s%12s%12s" % ("", "certificates/s", "to reach", "fsync"), flush=True)
    for kind, (prefix, to_reach) in KINDS.items():
        release(kind, prefix)
        began = time.monotonic()
        authority.start()
        wait(lambda: ask(LEFT)[0][0] == "0", PATIENCE, "cakey-ca was not done after %d s" % PATIENCE)
        rate = COUNT / (time.monotonic() - began)
        authority.stop()
        issued = ask("select count(*) from certificates c join orders o on o.id = c.order_id"
                     " where c.state = 'issued' and o.number like '%s%%'" % prefix)[0][0]
        print("%-12s%18.0f%12d%12s" % (kind, rate, to_reach, ask("show fsync")[0][0]), flush=True)
        if int(issued) != COUNT:
            raise SystemExit("bench: %s of %d were issued" % (issued, COUNT))
    authority.start()  # lists and answers are still wanted


def release(kind, prefix):
    made = subprocess.run([BUILD / "tests/bench/authority", "requests", kind, str(COUNT)], stdout=subprocess.PIPE,
                          check=True).stdout
    subprocess.run(["psql", "--no-psqlrc", "-q", "-U", "postgres", "-v", "ON_ERROR_STOP=1", "-v", "prefix=" + prefix, "-f",
                    HERE / "released.sql"], input=made, check=True)
