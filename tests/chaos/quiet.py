"""After the storm: codes that nobody paid die, and all that waits comes to an end."""
import time

import books

PATIENCE = 60  # seconds that it may take
LONGEST = 420  # seconds after which nothing more is waited for
# What is still under way, by kind. What is stuck waits for the desk and is over.
WAITING = """
    select 'outbox: ' || kind what, order_number, code from outbox where state = 'waiting'
    union all
    select 'payment: ' || state, order_number, out_trade_no from payments p where state in ('wanted', 'waiting', 'closing')
        and not exists (select from outbox where kind = 'payment' and subject_id = p.id)
    union all
    select 'refund: ' || state, order_number, out_request_no from refunds r where state = 'wanted'
        and not exists (select from outbox where kind = 'refund' and subject_id = r.id)
    union all
    select 'order past its deadline', number, '' from orders where pay_by < now() - interval '1 second'
    """


class Quiet:
    """`seconds`: until nothing waited any more, or nothing if something waits for ever. `late`: what waited too long."""

    def __init__(self, codes):
        self.seconds, self.late = None, []
        began = time.monotonic()
        while time.monotonic() - began < LONGEST:
            codes.let_die(0)
            waiting = books.rows(WAITING)
            if not waiting:
                self.seconds = time.monotonic() - began
                return
            if time.monotonic() - began > PATIENCE and not self.late:
                self.late = waiting
                print("after %d seconds %d things still wait" % (PATIENCE, len(waiting)), flush=True)
            time.sleep(1)
