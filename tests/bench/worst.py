"""How everybody else fares while one company does its worst with sixteen connections: prints forms, uploads what is dear to
decode, guesses at its own password, exports its list. And how long another company's sign-in takes meanwhile. It has an
office's line, and tries again a tenth of a second after nginx has refused it: how a flood of bytes fares is another question."""
import http.client
import multiprocessing
import os
import re
import threading
import time
import zlib
from collections import Counter
from contextlib import contextmanager
from statistics import median
from urllib.parse import urlencode, urlsplit

from measured import HERE, TRUST, SignedIn, psql
from sign_ins import captchas, p99, sign_in_page

SITE = urlsplit(os.environ["CAKEY_URL"])
PREFIX = SITE.path.rstrip("/")
CONNECTIONS, ROUNDS, SECONDS = 16, 5, 4
TO_REACH, SIGN_IN_TO_REACH = 3, 1.0
GUESSES = 4  # a session bears five wrong passwords
SESSIONS = 200  # made before: making one takes a process
BOUNDARY = b"bench-boundary"
LINE = 100e6 / 8  # bytes a second
AFTER_REFUSAL = 0.1  # seconds
ITS_OFFICE = "127.0.2.1"  # an address that nginx counts, as any but our own


def connection(source="127.0.0.1"):
    return http.client.HTTPSConnection(SITE.hostname, SITE.port, timeout=60, context=TRUST, source_address=(source, 0))


def largest_picture():
    """A PNG with as many pixels as are let in, one colour: little to send, much to decode."""
    width, height = 8000, 5000
    rows = zlib.compress(b"".join(b"\0" + bytes(width * 3) for _ in range(height)), 9)

    def chunk(kind, data):
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    header = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([8, 2, 0, 0, 0])
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


class Insatiable(threading.Thread):
    """One of the company's connections: each expensive thing in turn, as fast as it is answered."""

    def __init__(self, sessions, order, picture, told, end):
        super().__init__(daemon=True)
        self.sessions, self.order, self.told, self.end = sessions, order, told, end
        self.upload_of = self.upload(picture)
        self.site = connection(ITS_OFFICE)

    def run(self):
        while not self.end.is_set():
            self.begin_session()
            for _ in range(GUESSES):
                for deed in (self.prints, self.uploads, self.guesses_at_its_password, self.exports):
                    if not self.end.is_set():
                        self.told[deed.__name__, deed()] += 1
        self.site.close()

    def begin_session(self):
        self.headers = next(self.sessions).headers
        found = None
        while not found and not self.end.is_set():  # nginx may have had too much of it
            found = re.search(rb'name="csrf" value="([^"]+)"', self.ask("GET", "/invoice-info")[1])
        self.token = found[1] if found else b""

    def ask(self, method, path, body=None, kind=None):
        self.site.request(method, PREFIX + path, body, {**self.headers, **({"Content-Type": kind} if kind else {})})
        answer = self.site.getresponse()
        said = answer.status, answer.read()
        time.sleep(len(body or b"") * CONNECTIONS / LINE + (AFTER_REFUSAL if answer.status == 429 else 0))
        return said

    def upload(self, picture):
        """The form's bytes in front of its token and behind it."""
        files = b"".join(b'--%s\r\nContent-Disposition: form-data; name="paper_%s"; filename="a.png"\r\n\r\n%s\r\n'
                         % (BOUNDARY, kind, picture) for kind in (b"application_form", b"business_licence", b"handler_id_card"))
        return (b'--%s\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n' % BOUNDARY,
                b"\r\n" + files + b"--%s--\r\n" % BOUNDARY)

    def prints(self):
        return self.ask("GET", f"/orders/{self.order}/form.pdf")[0]

    def exports(self):
        return self.ask("GET", "/orders.csv")[0]

    def uploads(self):
        begin, end = self.upload_of
        return self.ask("POST", "/orders", begin + self.token + end,
                        "multipart/form-data; boundary=" + BOUNDARY.decode())[0]

    def guesses_at_its_password(self):
        body = urlencode({"csrf": self.token, "old_password": "wrong-horse-9", "password": "other-horse-9",
                          "password_again": "other-horse-9"})
        return self.ask("POST", "/contact/password", body, "application/x-www-form-urlencoded")[0]


class SigningIn(threading.Thread):
    """Another company, signing in again and again: how long each took."""

    def __init__(self, end):
        super().__init__(daemon=True)
        self.end, self.took = end, []

    def run(self):
        while not self.end.is_set():
            cookie, csrf = sign_in_page()
            token = captchas.issue()
            body = urlencode({"csrf": csrf, "name": os.environ["COMPANY_NAME"], "password": os.environ["COMPANY_PASSWORD"],
                              "captcha_token": token, "captcha": captchas.answer(token)})
            site, began = connection(), time.monotonic()
            site.request("POST", PREFIX + "/session", body, {
                "Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"})
            status = site.getresponse().status
            self.took.append(time.monotonic() - began if status == 303 else float("inf"))
            site.close()


def insatiable(sessions, order, picture, end, told):
    """A process of its own, below the site's: strangers have machines of their own."""
    os.nice(10)
    counted = Counter()
    threads = [Insatiable(sessions, order, picture, counted, end) for _ in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    told.put(counted)


@contextmanager
def at_its_worst(sessions, order, picture, told):
    end, counted = multiprocessing.Event(), multiprocessing.Queue()
    bad = multiprocessing.Process(target=insatiable, args=(iter(sessions), order, picture, end, counted), daemon=True)
    bad.start()
    time.sleep(1)  # all of them are at it
    yield
    end.set()
    told.update(counted.get())
    bad.join()


@contextmanager
def signing_in():
    other = SigningIn(threading.Event())
    other.start()
    yield other
    other.end.set()
    other.join()


def compare(order_list, size, company, order):
    picture = largest_picture()
    print(f"\norder list's p99 in ms while one company does its worst with {CONNECTIONS} connections, medians of {ROUNDS}"
          f" rounds of {SECONDS} s\n\n{'connections':14}{'idle':>9}{'worst':>11}{'ratio':>8}{'to reach':>11}", flush=True)
    told, took = Counter(), {"idle": [], "worst": []}
    for connections in (64, 4):
        idle, busy = [], []
        for _ in range(ROUNDS):
            sessions = [SignedIn(company) for _ in range(SESSIONS)]
            with signing_in() as other:
                idle.append(p99(order_list, size, connections))
            took["idle"] += other.took
            with signing_in() as other, at_its_worst(sessions, order, picture, told):
                busy.append(p99(order_list, size, connections))
            took["worst"] += other.took
        ratio = median(mine / theirs for mine, theirs in zip(busy, idle))
        print(f"{connections:<14}{median(idle):>9.1f}{median(busy):>11.1f}{ratio:>8.2f}{TO_REACH:>11}", flush=True)
    for which, times in took.items():
        print(f"another company's sign-in meanwhile, {which}, s: median {median(times):.2f}, longest {max(times):.2f} of"
              f" {len(times)} (to reach: {SIGN_IN_TO_REACH})")
    print("what it was told: " + ", ".join(f"{deed} {status}: {count}" for (deed, status), count in sorted(told.items())))
