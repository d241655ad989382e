"""The instance that ./dev bench --work measures: its worker, stopped and started as a part wants it; what its processes use;
what its database has done. Wants what measured.py wants."""
import atexit
import math
import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager

from measured import HERE, RUN, database, nginx, web
from processes import cpu_seconds, spent, stat, tree

sys.path.append(str(HERE.parent / "browser"))
sys.path.append(str(HERE.parent / "support"))
from books import ask

BUILD = HERE.parents[1] / "build"


class Workers:
    """Those of the bench instead of the instance's own, which is ended; they end with the bench. `kind`: cakey-worker, or
    "ca"."""

    def __init__(self, kind="worker"):
        self._kind = kind
        kept = int((RUN / "pids" / kind).read_text().split()[0])
        if alive(kept):
            os.kill(kept, signal.SIGTERM)
        wait(lambda: not alive(kept), 30, "the instance's %s did not end" % kind)
        self.running = []
        atexit.register(self.stop)
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # else nothing registered is done

    def start(self, count=1):
        log = open(RUN / "log" / (self._kind + ".log"), "ab")
        command = [BUILD / ("cakey-" + self._kind), "--config=%s" % (RUN / (self._kind + ".conf"))]
        for _ in range(count):
            self.running.append(subprocess.Popen(command, stderr=log))
        log.close()

    def stop(self, patience=5):
        """One that waits for a channel which hangs is killed: what it began is for the next one."""
        for one in self.running:
            one.terminate()
        for one in self.running:
            try:
                one.wait(patience)
            except subprocess.TimeoutExpired:
                one.kill()
                one.wait()
        self.running = []

    @contextmanager
    def stopped(self):
        self.stop()
        yield
        self.start()

    def pids(self):
        return [one.pid for one in self.running]


def alive(pid):
    try:
        return stat(pid)[0] != "Z"
    except OSError:
        return False


def wait(true, seconds, failure):
    """Until it is true; what it gave then. Ends the bench when it never was."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = true()
        if found:
            return found
        time.sleep(0.1)
    sys.exit("bench: " + failure)


def outbox_left(*kinds):
    """How many items of these kinds still wait."""
    listed = ",".join("'%s'" % kind for kind in kinds)
    return int(ask("select count(*) from outbox where state = 'waiting' and kind in (%s)" % listed)[0][0])


def outbox_over():
    """Everything that still waits is given up: what a part leaves behind must not weigh on the next."""
    ask("update outbox set state = 'done', finished_at = now(), taken_until = null where state = 'waiting'")


class Meter:
    """Processor seconds a second, by who used them, from its making on. 2 processors are 2.0."""

    def __init__(self, workers):
        sandbox = int((RUN / "pids/sandbox").read_text().split()[0])
        self._groups = {"web": lambda: web() + nginx(), "db": database, "worker": workers.pids,
                        "sandbox": lambda: tree(sandbox)}
        self._began, self._before = time.monotonic(), self._used()
        self._own = time.process_time()

    def said(self):
        passed = time.monotonic() - self._began
        now = self._used()
        shares = {name: spent(self._before[name], now[name]) / passed for name in self._groups}
        shares["load"] = (time.process_time() - self._own) / passed
        return " ".join("%s %.2f" % pair for pair in shares.items())

    def _used(self):
        return {name: cpu_seconds(pids()) for name, pids in self._groups.items()}


def quantile(values, share):
    """The smallest that so great a share of the values does not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)] if ordered else math.nan
