"""A company's first order on a site that was just set up: it registers, fills in what is asked of it, orders, uploads its
papers and pays. Prints the order's number. Wants the variables of `./dev env`: CAKEY_URL, CAKEY_CA, SANDBOX_URL, SANDBOX_CA, and
CAKEY_RUN, where the sealing key is. Usage: first_order.py NUMBER; each has a network of its own, since the second who asks for a code
from the same one has a captcha to read."""
import random
import sys
import threading
from pathlib import Path

sys.dont_write_bytecode = True
TESTS = Path(__file__).resolve().parents[1]
sys.path += [str(TESTS / "support"), str(TESTS / "chaos")]
from company import Company
from firms import Firm
from plan import Plan
from promises import Promises
from purchase import STATE, Purchase

MOST_STEPS = 120


def main():
    end = threading.Event()
    promises = Promises()
    firm = Firm()
    company = Company(int(sys.argv[1]), "walk", firm, 1, True, promises, end)
    patience = threading.Timer(240, end.set)
    patience.daemon = True
    patience.start()
    company.register()
    plan = Plan.drawn(random.Random("walk"))
    plan.pdf = True  # which cakey-pdf looks into, beneath the unit's own defences
    plan.withdrawals, plan.codes_more, plan.payment, plan.twice, plan.delivery, plan.think = 0, 0, "in_time", False, "courier", 0.1
    purchase = Purchase(company.visitor, firm, plan, promises)
    for _ in range(MOST_STEPS):
        pause = purchase.step()
        page = company.visitor.get("/orders/%s" % purchase.number).page if purchase.number else ""
        state = STATE.search(page)
        if state and state[1] == "awaiting_review":
            print(purchase.number)
            return 0
        if pause is None and not purchase.number:
            pause = 2  # the site was away; as long as nothing was saved it is tried again
        if pause is None or end.wait(pause):
            break
    print("the order was not paid: %s" % page, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
