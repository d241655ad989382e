# New programs in the place of old ones, twenty times, and a migration in their midst, while visitors ask and send forms
# through nginx: no request is lost.
import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import unittest
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import urlencode

import programs
from nginx_test import SITE, answer, free_port, trusting
from page import waited

TOP = Path(__file__).resolve().parents[2]
ROUNDS = 10  # of two programs each
BEFORE_THE_NEXT = 200  # requests


@contextmanager
def impatient_nginx():
    """The instance's own, once more, keeping connections for a second only: by its true patience this would take minutes."""
    port = free_port()
    site = (programs.RUN / "nginx/site.conf").read_text()
    site, changed = re.subn(r"keepalive_(timeout|time) \d+s;(?=\s+(keepalive_time|\}))", r"keepalive_\1 1s;", site)
    assert changed == 2, "nginx/cakey.conf.in says otherwise how long connections are kept"
    site = re.sub(r"listen 127\.0\.0\.1:\d+ ", "listen 127.0.0.1:%d " % port, site)
    with tempfile.TemporaryDirectory() as place:
        whole = (programs.RUN / "nginx/nginx.conf").read_text().replace(str(programs.RUN / "nginx"), place)
        Path(place, "site.conf").write_text(site)
        Path(place, "nginx.conf").write_text(whole)
        for other in ("status.conf", "renewal.conf"):
            Path(place, other).touch()  # on addresses of their own, which the instance's nginx has
        Path(place, "more").mkdir()
        nginx = subprocess.Popen(["nginx", "-p", place, "-c", place + "/nginx.conf", "-e", place + "/error.log"])
        try:
            waited(lambda: listens(port), lambda: "nginx does not listen")
            yield port
        finally:
            nginx.terminate()
            nginx.wait()


def listens(port):
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


class Visitors:
    """Each asks for the sign-in page and sends its form, wrongly filled in, one after the other. What is answered by nginx
    alone is lost."""

    def __init__(self, port):
        self.port = port
        self.answered = 0
        self.lost = []
        self._over = threading.Event()
        self._lock = threading.Lock()
        self._threads = [threading.Thread(target=self._visit) for _ in range(6)]
        for one in self._threads:
            one.start()

    def leave(self):
        self._over.set()
        for one in self._threads:
            one.join()

    def _visit(self):
        here = http.client.HTTPSConnection(SITE.hostname, self.port, timeout=40, context=trusting())
        with closing(here):
            got, page = answer(here, SITE.path)
            self._count("GET", got.status)
            cookie = got.getheader("Set-Cookie").split(";")[0]
            form = urlencode({"csrf": re.search(r'name="csrf" value="([^"]+)"', page)[1], "name": ""})
            headers = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"}
            while not self._over.is_set():
                got, _ = answer(here, SITE.path)
                self._count("GET", got.status)
                here.request("POST", SITE.path + "session", form, headers)
                got = here.getresponse()
                got.read()
                self._count("POST", got.status)

    def _count(self, what, status):
        with self._lock:
            self.answered += 1
            if status >= 500:
                self.lost.append((what, status))


def migrate():
    """To a schema that the programs do not know and can run on."""
    with tempfile.TemporaryDirectory() as place:
        shutil.copytree(TOP / "sql", place, dirs_exist_ok=True)
        Path(place, "9001-later.sql").write_text("create table later (id int primary key);")
        subprocess.run([TOP / "build/cakeyctl", "--config=%s" % (programs.RUN / "ctl.conf"), "--schema=" + place, "migrate"],
                       check=True, stdout=subprocess.DEVNULL)


class Upgrade(unittest.TestCase):
    def test_twenty_programs_in_a_row_and_a_migration_lose_no_request(self):
        with impatient_nginx() as port:
            visitors = Visitors(port)
            self.addCleanup(visitors.leave)
            for round in range(ROUNDS):
                if round == ROUNDS // 2:
                    migrate()
                for old in programs.running("web", "cakey-web"):
                    self.replace(old)
                    self.some_more(visitors)
            visitors.leave()
        self.assertEqual(visitors.lost, [])

    def replace(self, old):
        before = programs.running("web", "cakey-web")
        os.kill(old, signal.SIGTERM)

        def replaced():
            now = programs.running("web", "cakey-web")
            return old not in now and len(now) == len(before)
        waited(replaced, lambda: "cakey-web was not replaced", 40)

    def some_more(self, visitors):
        enough = visitors.answered + BEFORE_THE_NEXT
        waited(lambda: visitors.answered >= enough or visitors.lost, lambda: "nobody is answered", 40)
