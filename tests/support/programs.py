# The instance's own programs, for tests that kill them. Only processes that its pid files name, and their children.
import os
import signal
import ssl
import subprocess
import urllib.error
import urllib.request
from pathlib import Path

from waiting import waited

RUN = Path(os.environ["CAKEY_RUN"])


def keeper(name):
    """The process that keeps the programs of that name alive (etc/dev/programs.sh)."""
    return int((RUN / "pids" / name).read_text().split()[0])


def children(pid):
    return [int(one) for one in Path("/proc/%d/task/%d/children" % (pid, pid)).read_text().split()]


def running(name, program):
    """The processes of that program that its keeper keeps alive."""
    return [pid for pid in children(keeper(name)) if called(pid) == program]


def called(pid):
    """Nothing, when it has ended meanwhile."""
    try:
        return Path("/proc/%d/comm" % pid).read_text().strip()
    except (FileNotFoundError, ProcessLookupError):
        return None


def postmaster():
    return int(Path((RUN / "private").read_text().strip(), "data/postmaster.pid").read_text().split()[0])


def kill(name, program):
    """kill -9 for every process of the program; waits until others stand in their places."""
    old = running(name, program)
    assert old, "no %s runs" % program
    for pid in old:
        os.kill(pid, signal.SIGKILL)

    def replaced():
        now = children(keeper(name))
        return len(now) == len(old) and not set(now) & set(old)
    waited(replaced, lambda: "%s was not started again" % program)


def kill_web():
    kill("web", "cakey-web")
    wait_until_ready()


def configure_web(line):
    """The web program begins anew with other lines of configuration, or more; gives what takes that back."""
    path = RUN / "web.conf"
    before = path.read_text(encoding="utf-8")

    def begin_with(text):
        path.write_text(text, encoding="utf-8")
        kill_web()
    keys = {one.split(" = ")[0] for one in line.splitlines()}
    begin_with("".join(one for one in before.splitlines(True) if one.split(" = ")[0] not in keys) + line + "\n")
    return lambda: begin_with(before)


def kill_worker():
    kill("worker", "cakey-worker")


def wait_until_ready():
    tls = ssl.create_default_context(cafile=os.environ["CAKEY_CA"])

    def ready():
        try:
            with urllib.request.urlopen(os.environ["CAKEY_URL"] + "readyz", timeout=5, context=tls) as answer:
                return answer.status == 200
        except (urllib.error.URLError, OSError):
            return False
    waited(ready, lambda: "the site is not ready")


def restart_database():
    """As an administrator would in the middle of the day; connections are cut."""
    private = (RUN / "private").read_text().strip()
    pg_ctl = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))[-1]
    command = [str(pg_ctl), "restart", "-D", private + "/data", "-m", "fast", "-w", "-s",
               "-l", private + "/data/server.log"]
    if os.geteuid() == 0:
        command = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] + command
    subprocess.run(command, check=True, cwd="/", stdout=subprocess.DEVNULL)
