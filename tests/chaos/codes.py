"""A code that nobody paid dies in its time. Chaos has no hour for it: it dies after two minutes, and all do after the storm."""
import threading
import urllib.error

import books
import outside
from phone import AWAY

AGE = 120   # seconds
EVERY = 10  # seconds
ALIVE = """
    select out_trade_no, qr_code from payments
    where state in ('waiting', 'closing') and created_at <= now() - make_interval(secs => :age)
    order by id limit 2000"""


class Codes(threading.Thread):
    def __init__(self, end):
        super().__init__(name="codes", daemon=True)
        self._end, self._dead = end, set()

    def run(self):
        while not self._end.wait(EVERY):
            self.let_die(AGE)

    def let_die(self, age):
        """At the gateway first: until it is dead there, it may be paid."""
        try:
            old = books.rows(ALIVE, age=age)
            for row in old:
                if row["out_trade_no"] not in self._dead:
                    self._expire(row["qr_code"])
                    self._dead.add(row["out_trade_no"])
            books.do("update payments set final_after = now() where final_after > now()"
                     " and out_trade_no = any(string_to_array(:'dead', ','))",
                     dead=",".join(row["out_trade_no"] for row in old))
        except AWAY:
            pass

    @staticmethod
    def _expire(code):
        try:
            outside.expire(code)
        except urllib.error.HTTPError as error:
            if error.code not in (404, 409):  # paid, or over
                raise
