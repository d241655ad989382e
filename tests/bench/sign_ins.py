"""How the order list fares while fifty sign-ins a second are refused: most with a wrong password at names and addresses
that may still try, some at a name that has to wait. Each is a whole request with a captcha that is right."""
import http.client
import itertools
import os
import re
import subprocess
import sys
import threading
import time
from collections import Counter
from contextlib import contextmanager
from statistics import median
from urllib.parse import urlencode, urlsplit

from measured import HERE, TRUST

sys.path.append(str(HERE.parent / "support"))
import captchas

SITE = urlsplit(os.environ["CAKEY_URL"])
A_SECOND, BRAKED_OF_TEN = 50, 2
VISITORS = 100  # each from an address of its own, once in two seconds
ROUNDS, SECONDS = 5, 4
BUSY, CALM = 64, 4  # connections that ask for the order list
TO_REACH = 3
SQL = """
update companies set password_hash = (select password_hash from companies where password_hash like '$argon2id$%' limit 1)
where password_hash = 'none';
"""


class Visitor(threading.Thread):
    """Tries at even times, however long the answer took, and counts what it was told."""

    def __init__(self, number, page, told, end):
        super().__init__(daemon=True)
        self.number, self.told, self.end, self.tries = number, told, end, 0
        self.cookie, self.csrf = page
        address = f"127.0.{1 + number // 200}.{1 + number % 200}"
        self.connection = http.client.HTTPSConnection(SITE.hostname, SITE.port, timeout=30, context=TRUST,
                                                      source_address=(address, 0))

    def run(self):
        period = VISITORS / A_SECOND
        due = time.monotonic() + period * self.number / VISITORS
        while due < self.end.at and not self.end.wait(max(0, due - time.monotonic())):
            self.told[self.try_once()] += 1
            due += period
        self.connection.close()

    def try_once(self):
        which = next(tries)
        token = captchas.issue()
        # Every bench company's name comes round once in 50 seconds or so; the braked one all the time.
        name = "江苏常客有限公司" if which % 10 < BRAKED_OF_TEN else f"江苏测速第{1 + which % 2000}科技有限公司"
        body = urlencode({"csrf": self.csrf, "name": name, "password": "wrong-horse-9",
                          "captcha_token": token, "captcha": captchas.answer(token)})
        self.connection.request("POST", SITE.path.rstrip("/") + "/session", body, {
            "Cookie": self.cookie, "Content-Type": "application/x-www-form-urlencoded"})
        answer = self.connection.getresponse()
        answer.read()
        return answer.status


class End(threading.Event):
    at = float("inf")


tries = itertools.count()  # next() is one step, whatever the threads do


@contextmanager
def refused(page, told):
    """Fifty tries a second until the block ends."""
    end = End()
    visitors = [Visitor(number, page, told, end) for number in range(VISITORS)]
    for visitor in visitors:
        visitor.start()
    time.sleep(VISITORS / A_SECOND)  # all of them are at it
    yield
    end.set()
    for visitor in visitors:
        visitor.join()


def p99(order_list, size, connections):
    order_list.forget()
    order_list.round(size, SECONDS, connections)
    return order_list.p99[0]


def compare(order_list, size):
    """Idle and busy in turn: what else the machine does meets both."""
    subprocess.run(["psql", "--no-psqlrc", "-q", "-v", "ON_ERROR_STOP=1", "-c", SQL], check=True)
    page = sign_in_page()
    print(f"\norder list's p99 in ms while {A_SECOND} sign-ins a second are refused, medians of {ROUNDS} rounds of"
          f" {SECONDS} s\n\n{'connections':14}{'idle':>9}{'refusing':>11}{'ratio':>8}{'to reach':>11}", flush=True)
    told, busy_for = Counter(), 0
    for connections in (BUSY, CALM):
        idle, busy = [], []
        for _ in range(ROUNDS):
            idle.append(p99(order_list, size, connections))
            began = time.monotonic()
            with refused(page, told):
                busy.append(p99(order_list, size, connections))
            busy_for += time.monotonic() - began
        ratio = median(mine / theirs for mine, theirs in zip(busy, idle))
        print(f"{connections:<14}{median(idle):>9.1f}{median(busy):>11.1f}{ratio:>8.2f}{TO_REACH:>11}", flush=True)
    print(f"\nsign-ins: {sum(told.values()) / busy_for:.0f} a second;"
          f" {told[422]} wrong (hashed), {told[429]} had to wait (not hashed), {told[503]} no place (not hashed)"
          + "".join(f", {count} answered {status}" for status, count in told.items() if status not in (422, 429, 503)))


def sign_in_page():
    """A visitor's cookie, and a token that goes with it."""
    connection = http.client.HTTPSConnection(SITE.hostname, SITE.port, timeout=30, context=TRUST)
    connection.request("GET", SITE.path)
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer.headers["Set-Cookie"].partition(";")[0], re.search(r'name="csrf" value="([^"]+)"', text)[1]
