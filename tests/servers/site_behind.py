"""A site of its own behind a web server of its own: below another prefix than the instance's, under another name, on its database."""
import http.client
import os
import re
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
sys.path.append(str(TOP / "tests/support"))
from waiting import waited

RUN = Path(os.environ["CAKEY_RUN"])
NAME = "localhost"


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Site:
    """cakey-web under `prefix`, with its files where every user may read them: a web server's user, above all."""

    def __init__(self, prefix, **settings):
        self.prefix, self.port = prefix, free_port()
        self.folder = Path(tempfile.mkdtemp(prefix="cakey-servers.", dir="/var/tmp"))
        self.folder.chmod(0o755)
        self.log = self.folder / "web.log"
        self.socket = self.folder / "web.sock"
        self.assets, self.program, self.settings = self.folder / "assets", self.folder / "cakey-web", self.folder / "web.conf"
        subprocess.run([TOP / "etc/dev/assets", TOP, "/usr/share/javascript/bootstrap5", self.assets, prefix], check=True)
        shutil.copy(TOP / "build/cakey-web", self.program)
        shutil.copytree(TOP / "views", self.folder / "views")
        shutil.copytree(RUN / "tls", self.folder / "tls")
        self._write(settings)
        self._web = None

    def _write(self, settings):
        given = dict(re.findall(r"^(\w+) = (.*)$", (RUN / "web.conf").read_text(encoding="utf-8"), re.M))
        given.update(prefix=self.prefix, public_url="https://%s:%d%s" % (NAME, self.port, self.prefix), log_file=str(self.log),
                     views=str(self.folder / "views"), **settings)
        self.settings.write_text("".join("%s = %s\n" % one for one in given.items()), encoding="utf-8")

    def start(self):
        """As spawn-fcgi does, for whoever connects."""
        self._web = subprocess.Popen(["spawn-fcgi", "-n", "-s", self.socket, "-M", "0666", "--", self.program,
                                      "--config=%s" % self.settings], stdin=subprocess.DEVNULL)
        waited(self.socket.exists, lambda: "cakey-web does not listen")

    def stop(self):
        if self._web:
            self._web.terminate()
            self._web.wait(60)
            self._web = None
        self.socket.unlink(missing_ok=True)

    def remove(self):
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def filled(self, template):
        """The file that is shipped for a web server, with this site's places."""
        text = (TOP / template).read_text(encoding="utf-8")
        for name, value in {
                "listen": "127.0.0.1:%d ssl http2" % self.port, "server_name": NAME, "certificate": self.folder / "tls/certificate.pem",
                "certificate_key": self.folder / "tls/key.pem", "socket": self.socket, "assets": self.assets, "path": self.prefix,
                "programs": self.folder, "settings": self.folder, "hsts": "max-age=31536000"}.items():
            text = text.replace("@%s@" % name, str(value))
        return text

    def connection(self, seconds=30):
        trust = ssl.create_default_context(cafile=os.environ["CAKEY_CA"])
        return http.client.HTTPSConnection(NAME, self.port, timeout=seconds, context=trust)

    def ask(self, method, path, body=None, headers=None):
        """The answer and its body, by a connection of its own."""
        connection = self.connection()
        try:
            connection.request(method, path, body, headers or {})
            answer = connection.getresponse()
            return answer, answer.read().decode("utf-8", "replace")
        finally:
            connection.close()

    def lines(self):
        return self.log.read_text(encoding="utf-8") if self.log.exists() else ""
