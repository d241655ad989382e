"""kill -9, at times drawn beforehand, for the web program, the worker, nginx, the sandbox, and the database: a connection, a
backend (at which PostgreSQL starts all of them anew), or all of it. What keeps them alive starts them again: multiwatch, and
keep_alive in etc/dev/chaos.sh."""
import os
import random
import signal
import threading
import time
from collections import Counter
from pathlib import Path

import programs
from plan import drawn

PARTS = dict(web=3, worker=4, connection=3, backend=1, database=1, nginx=2, sandbox=2)
EVERY = 6.0  # seconds, in the mean
BACKEND = "cakey_w"  # of cakey_web and cakey_worker, in the process's title


class Killer(threading.Thread):
    def __init__(self, seed, seconds, end):
        super().__init__(name="killer", daemon=True)
        chance = random.Random("%s killer" % seed)
        self._end, self.plan, self.done, self.database_gone = end, [], Counter(), []
        at = chance.expovariate(1 / EVERY)
        while at < seconds:
            self.plan.append((at, drawn(chance, **PARTS), chance.random()))
            at += chance.expovariate(1 / EVERY)

    def run(self):
        began = time.monotonic()
        for at, part, pick in self.plan:
            if self._end.wait(max(0, began + at - time.monotonic())):
                return
            try:
                getattr(self, "_" + part)(pick)
            except (OSError, ValueError):
                continue  # it is down already
            self.done[part] += 1

    def _web(self, pick):
        _kill(_one_or_all(programs.running("web", "cakey-web"), pick))

    def _worker(self, pick):
        _kill(programs.running("worker", "cakey-worker"))

    def _nginx(self, pick):
        # As systemd does: what belongs to it goes with it.
        os.killpg(programs.keeper("nginx"), signal.SIGKILL)

    def _sandbox(self, pick):
        os.killpg(programs.keeper("sandbox"), signal.SIGKILL)

    def _connection(self, pick):
        self._end_backend(pick, signal.SIGTERM)

    def _backend(self, pick):
        self._end_backend(pick, signal.SIGKILL)

    def _end_backend(self, pick, how):
        backends = [pid for pid in programs.children(programs.postmaster()) if BACKEND in _title(pid)]
        if not backends:
            raise ValueError("no backend")
        os.kill(backends[int(pick * len(backends))], how)
        self.database_gone.append(time.time())

    def _database(self, pick):
        postmaster = programs.postmaster()
        _kill([postmaster] + programs.children(postmaster))
        self.database_gone.append(time.time())


def _one_or_all(pids, pick):
    return pids if pick < 0.3 or not pids else [pids[int(pick * len(pids))]]


def _kill(pids):
    for pid in pids:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            pass


def _title(pid):
    return Path("/proc/%d/cmdline" % pid).read_bytes().decode(errors="replace")
