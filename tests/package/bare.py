"""A Debian that has nothing but its base, in a folder, started by systemd-nspawn with a network of its own: what is done there
is done nowhere else. Wants root."""
import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

PATIENCE = 120  # seconds for systemd to start all units


def packed(folder, suite, wanted):
    """The base of a release of Debian as an archive, made once: with systemd as its first process, and the archives of what is
    `wanted` there to be installed, so that it is installed without a network."""
    archive = folder / ("%s.tar" % suite)
    if archive.exists():
        return archive
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / ("new-%s.tar" % suite)
    names = " ".join(wanted)
    subprocess.run(
        ["mmdebstrap", "--mode=root", "--variant=minbase", "--include=systemd,systemd-sysv,dbus,procps,iproute2,sysvinit-utils",
         # The local packages are asked for by name later; what they need is fetched here.
         "--customize-hook=echo 'Binary::apt::APT::Keep-Downloaded-Packages \"true\";' >$1/etc/apt/apt.conf.d/99keep",
         "--customize-hook=mkdir -p $1/root/packages",
         *("--customize-hook=copy-in %s /root/packages" % one for one in wanted if one.endswith(".deb")),
         "--customize-hook=chroot $1 sh -c 'apt-get -y -o APT::Install-Recommends=true --download-only install %s'" % names_within(names),
         "--customize-hook=rm -r $1/root/packages", "--skip=cleanup/apt", suite, str(made)], check=True)
    made.rename(archive)
    return archive


def names_within(names):
    return " ".join("/root/packages/" + Path(one).name if one.endswith(".deb") else one for one in names.split())


class Bare:
    def __init__(self, archive):
        self.root = Path(tempfile.mkdtemp(prefix="cakey-bare.", dir="/var/tmp"))
        self._host, self._leader = None, None
        subprocess.run(["tar", "-xf", archive, "-C", self.root, "--numeric-owner", "--exclude=./dev/*"], check=True)

    def start(self):
        """systemd and all; returns when it has started what it starts."""
        self._host = subprocess.Popen(
            ["systemd-nspawn", "--quiet", "--boot", "--keep-unit", "--register=no", "--private-network", "--console=read-only",
             # With these cakey-pdf confines itself; nspawn keeps them from what it does not know.
             "--system-call-filter=landlock_create_ruleset landlock_add_rule landlock_restrict_self",
             "--directory", self.root, "--machine", "cakey-bare-%d" % os.getpid()],
            stdin=subprocess.DEVNULL, stdout=open(self.root.parent / (self.root.name + ".log"), "w"), stderr=subprocess.STDOUT)
        end = time.monotonic() + PATIENCE
        while not self._found_leader() or self.run("systemctl is-system-running --wait").stdout.strip() not in ("running", "degraded"):
            if self._host.poll() is not None or time.monotonic() > end:
                raise RuntimeError("systemd does not start in it: " + (self.root.parent / (self.root.name + ".log")).read_text())
            time.sleep(0.2)
        self.run("ip link set lo up")

    def _found_leader(self):
        if not self._leader:
            children = Path("/proc/%d/task/%d/children" % (self._host.pid, self._host.pid)).read_text().split()
            self._leader = int(children[0]) if children else None
        return self._leader

    def inside(self, command, environment=()):
        """A command line that runs a command there."""
        return ["nsenter", "--target", str(self._leader), "--mount", "--uts", "--ipc", "--net", "--pid", "--root", "--wd",
                "env", "-i", "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root", "LC_ALL=C.UTF-8", "DEBIAN_FRONTEND=noninteractive",
                *environment, *command]

    def beside(self, command, hosts):
        """One that runs a program of ours in its network, with its names of hosts."""
        return ["unshare", "--mount", "sh", "-c", 'mount --bind "$0" /etc/hosts && leader=$1 && shift && exec nsenter -t "$leader" -n "$@"',
                str(hosts), str(self._leader), *command]

    def run(self, script):
        return subprocess.run(self.inside(["bash", "-c", script]), capture_output=True, text=True, stdin=subprocess.DEVNULL)

    def stop(self):
        if self._host and self._host.poll() is None:
            self._host.send_signal(signal.SIGTERM)
            try:
                self._host.wait(60)
            except subprocess.TimeoutExpired:
                self._host.kill()
                self._host.wait()
        shutil.rmtree(self.root, ignore_errors=True)
        (self.root.parent / (self.root.name + ".log")).unlink(missing_ok=True)
