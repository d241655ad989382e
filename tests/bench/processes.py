"""What processes have used, from /proc (proc(5))."""
import os
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


def stat(pid):
    """The fields from the third on: state is [0], the parent [1]. The name before them may hold anything."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


def tree(root):
    """A process and all that descend from it."""
    children = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                children.setdefault(int(stat(entry.name)[1]), []).append(int(entry.name))
            except (FileNotFoundError, ProcessLookupError):
                pass  # it has ended meanwhile
    found = [root]
    for pid in found:
        found += children.get(pid, [])
    return found


def cpu_seconds(pids):
    """User and system time together, by process."""
    used = {}
    for pid in pids:
        try:
            fields = stat(pid)
            used[pid] = (int(fields[11]) + int(fields[12])) / TICKS
        except (FileNotFoundError, ProcessLookupError):
            pass
    return used


def spent(before, now):
    """Of all processes together, between two answers of cpu_seconds(); one that is new has spent all of it since."""
    return sum(seconds - before.get(pid, 0) for pid, seconds in now.items())


def resident_mib(pid):
    """Of a cakey-web process; 0 of any other, such as the one that watches it."""
    status = dict(line.split(":\t", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    return int(status["VmRSS"].split()[0]) / 1024 if status["Name"] == "cakey-web" else 0.0
