"""The order list by others, from the same tables and behind the same nginx: Node, Go and PHP, each where its packages are."""
import glob
import os
import re
import shutil
import subprocess
from pathlib import Path

from measured import HERE, wait_for

PEERS = HERE / "peers"
FPM = next(iter(sorted(glob.glob("/usr/sbin/php-fpm*"))), "/usr/sbin/php-fpm")
GO_PACKAGES = "/usr/share/gocode"
BUILT = HERE.parents[1] / "var/peers"


class Peer:
    """Its name is its address at the bench's host, and its socket's."""

    def __init__(self, name, command, **environment):
        self.name, self._command, self._environment = name, command, environment
        self.pid = None

    def begin(self, directory):
        self._process = subprocess.Popen([str(word) for word in self._command(directory)], cwd=PEERS,
                                         env={**os.environ, "PGUSER": "postgres",
                                              "PGOPTIONS": "-c plan_cache_mode=force_generic_plan", **self._environment})
        self.pid = self._process.pid
        wait_for((directory / (self.name + ".sock")).exists)

    def end(self):
        self._process.terminate()
        try:
            self._process.wait(2)
        except subprocess.TimeoutExpired:  # libfcgi takes SIGTERM for itself
            self._process.kill()
            self._process.wait()


def here():
    """Those whose packages are installed; what they need built is in var/peers."""
    BUILT.mkdir(parents=True, exist_ok=True)
    return [peer for peer in (_node(), _go(), _php()) if peer]


def frame_of(page, company):
    """Our page without what is the company's own: each peer puts that in."""
    text = page.decode()
    before, after = re.fullmatch(r"(.*<tbody data-open>).*(</tbody>.*)", text, re.S).groups()
    csrf = re.search(r'name="csrf" value="([^"]*)"', text)[1]
    frame = (before + "ROWS" + after).replace(company, "NAME").replace(csrf, "CSRF")
    return re.sub(r"共 \S+ 个订单", "共 COUNT 个订单", frame)


def _node():
    if not shutil.which("node") or not shutil.which("npm"):
        return None
    if not (BUILT / "node_modules/fastify").is_dir():
        shutil.copy(PEERS / "package.json", BUILT)
        if subprocess.run(["npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--silent"], cwd=BUILT).returncode:
            return None
    return Peer("node", lambda directory: ["node", PEERS / "list.js", directory / "node.sock", directory], NODE_PATH=str(BUILT / "node_modules"))


def _go():
    if not shutil.which("go") or not Path(GO_PACKAGES, "src/github.com/lib/pq").is_dir():
        return None
    subprocess.run(["go", "build", "-o", BUILT / "list", PEERS / "list.go"], check=True,
                   env={**os.environ, "GO111MODULE": "off", "GOPATH": GO_PACKAGES, "GOCACHE": str(BUILT / "go")})
    return Peer("go", lambda directory: [BUILT / "list", directory / "go.sock", directory, PEERS])


def _php():
    if not os.access(FPM, os.X_OK):
        return None

    def command(directory):
        settings = directory / "php-fpm.conf"
        settings.write_text((PEERS / "php-fpm.conf").read_text().replace("@directory@", str(directory)))
        return [FPM, "--nodaemonize", "--allow-to-run-as-root", "--fpm-config", settings]

    return Peer("php", command)
