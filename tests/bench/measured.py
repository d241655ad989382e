"""What ./dev bench measures with: an instance's processes and data, and wrk. Wants the variables of `./dev env`, CAKEY_CA
and CAKEY_RUN; see with_instance in etc/dev/check.sh."""
import os
import secrets
import ssl
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

from processes import cpu_seconds, spent, tree

HERE = Path(__file__).resolve().parent
RUN = Path(os.environ["CAKEY_RUN"])
SITE = os.environ["CAKEY_URL"].rstrip("/")
PORT = urlsplit(SITE).port
CONNECTIONS, SECONDS = 64, 4
TRUST = ssl.create_default_context(cafile=os.environ["CAKEY_CA"])

NGINX_PID, WEB_PID = (int((RUN / "pids" / name).read_text().split()[0]) for name in ("nginx", "web"))
POSTMASTER = Path((RUN / "private").read_text().strip(), "data/postmaster.pid")


def nginx():
    return tree(NGINX_PID)


def web():
    return tree(WEB_PID)


def database():
    return tree(int(POSTMASTER.read_text().split()[0]))


class Measured:
    """One page: what is asked for, which processes answer (as functions of their ids), and what each round said."""

    def __init__(self, name, url, headers, groups):
        self.name, self.url, self.headers, self.groups = name, url, headers, groups
        self.rates, self.p50, self.p99, self.cpu = [], [], [], []

    def page(self):
        request = urllib.request.Request(self.url, headers=self.headers)
        with urllib.request.urlopen(request, context=TRUST, timeout=10) as answer:
            return answer.read()

    def warm_up(self):
        self.round(len(self.page()), 1)
        self.forget()

    def forget(self):
        for figures in (self.rates, self.p50, self.p99, self.cpu):
            figures.clear()

    def round(self, size, seconds=SECONDS, connections=CONNECTIONS):
        """One run of wrk; the CPU time is that of every process that had a hand in it."""
        before = self.used()
        command = ["wrk", "-t2", f"-c{connections}", f"-d{seconds}s", "-s", HERE / "report.lua"]
        for name, value in self.headers.items():
            command += ["-H", f"{name}: {value}"]
        said = subprocess.run([*command, self.url], capture_output=True, text=True, check=True).stdout
        cpu = spent(before, self.used())
        requests, duration, p50, p99, received, errors = next(
            [float(word) for word in line.split()[1:]] for line in said.splitlines() if line.startswith("counted"))
        if errors or requests == 0 or received < requests * size:
            sys.exit(f"bench: {self.name}: not every answer was the page:\n{said}")
        self.rates.append(requests / duration * 1e6)
        self.p50.append(p50 / 1000)
        self.p99.append(p99 / 1000)
        self.cpu.append(cpu / requests * 1e6)

    def used(self):
        return cpu_seconds(pid for group in self.groups for pid in group())

    def ratio_to(self, other):
        return median(mine / theirs for mine, theirs in zip(self.rates, other.rates))


class Browser:
    """Somebody signed in, by that cookie."""

    def __init__(self, cookie, token):
        self.headers = {"Cookie": f"{cookie}={token}"}

    def page(self, name, path):
        return Measured(name, SITE + path, self.headers, [nginx, web, database])


class Visitor(Browser):
    """A browser of nobody in particular."""

    def __init__(self):
        self.headers = {}


class SignedIn(Browser):
    """A browser of the company with that number in data.sql."""

    def __init__(self, company):
        self.name = f"江苏测速第{company}科技有限公司"
        token = secrets.token_urlsafe(32)
        psql("session.sql", company=company, token=token)
        super().__init__("__Host-cakey", token)


class StaffSignedIn(Browser):
    """A browser of an operator's."""

    def __init__(self):
        token = secrets.token_urlsafe(32)
        psql("staff_session.sql", token=token)
        super().__init__("__Host-cakey-desk", token)


def psql(file, **variables):
    given = [word for name, value in variables.items() for word in ("-v", f"{name}={value}")]
    subprocess.run(["psql", "--no-psqlrc", "-q", "-U", "postgres", "-v", "ON_ERROR_STOP=1", *given, "-f", HERE / file],
                   check=True)


def wait_for(true):
    end = time.monotonic() + 20
    while time.monotonic() < end:
        try:
            if true():
                return
        except (urllib.error.URLError, OSError):
            pass
        time.sleep(0.1)
    sys.exit("bench: nginx or the bare program did not come up")
