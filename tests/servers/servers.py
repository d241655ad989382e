"""Web servers with the file that is shipped for each, on a port of their own. `trusting`: a proxy on 127.0.0.1 is believed."""
import subprocess
import tempfile
from pathlib import Path

from site_behind import waited


class Server:
    def __init__(self, site, trusting=False):
        self.site, self.trusting = site, trusting
        self.folder = Path(tempfile.mkdtemp(prefix="cakey-server.", dir="/var/tmp"))
        self.folder.chmod(0o755)
        self._server = None

    def start(self):
        self.configure()
        with (self.folder / "said").open("w") as said:
            self._server = subprocess.Popen(self.command(), stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT)
        waited(self._answers, lambda: "%s does not answer: %s" % (type(self).__name__, (self.folder / "said").read_text()))

    def _answers(self):
        if self._server.poll() is not None:
            raise AssertionError((self.folder / "said").read_text())
        try:
            return self.site.ask("GET", "/")
        except OSError:
            return None

    def stop(self):
        if self._server:
            self._server.terminate()
            self._server.wait(60)
        subprocess.run(["rm", "-rf", self.folder], check=True)


class Nginx(Server):
    def configure(self):
        site = self.site.filled("nginx/cakey.conf.in")
        if self.trusting:
            site = site.replace("    server_tokens off;\n", "    set_real_ip_from 127.0.0.1;\n    real_ip_header X-Forwarded-For;\n", 1)
        paths = "".join("%s_temp_path %s/%s;\n" % (one, self.folder, one) for one in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        (self.folder / "nginx.conf").write_text("daemon off; pid %s/pid; error_log stderr;\nevents {}\nhttp {\ninclude /etc/nginx/mime.types;\n%s%s}\n"
                                                % (self.folder, paths, site), encoding="utf-8")

    def command(self):
        return ["nginx", "-p", self.folder, "-c", self.folder / "nginx.conf"]


class Apache(Server):
    MODULES = ("mpm_event", "authz_core", "alias", "headers", "mime", "proxy", "proxy_fcgi", "remoteip", "reqtimeout", "socache_shmcb",
               "ssl", "http2", "dir", "setenvif", "fcgid", "rewrite")

    def configure(self):
        site = self.with_shipped(self.site.filled("apache/cakey.conf.in")).replace("*:443", "*:%d" % self.site.port)
        if self.trusting:
            site = site.replace("#RemoteIPHeader", "RemoteIPHeader").replace("#RemoteIPInternalProxy 10.0.0.1", "RemoteIPInternalProxy 127.0.0.1")
            site = site.replace("    RequestHeader unset X-Forwarded-For early\n", "")
        modules = "".join("LoadModule %s_module /usr/lib/apache2/modules/mod_%s.so\n" % (one, one) for one in self.MODULES)
        (self.folder / "apache.conf").write_text(
            "ServerRoot %s\nPidFile %s/pid\nDefaultRuntimeDir %s\nErrorLog %s/errors\nServerName localhost\nUser www-data\nGroup www-data\n%s"
            "<IfModule fcgid_module>\nFcgidIPCDir %s/fcgid\nFcgidProcessTableFile %s/fcgid/shm\n</IfModule>\n"
            "LogFormat \"%%h\" common\nTypesConfig /etc/mime.types\nListen 127.0.0.1:%d\n<Directory />\nRequire all denied\n</Directory>\n%s"
            % (*[self.folder] * 4, modules, self.folder, self.folder, self.site.port, site), encoding="utf-8")
        (self.folder / "fcgid").mkdir(exist_ok=True)
        subprocess.run(["chown", "-R", "www-data:", self.folder / "fcgid"], check=True)

    def with_shipped(self, site):
        return site

    def command(self):
        return ["apache2", "-D", "FOREGROUND", "-f", self.folder / "apache.conf"]


class ApacheKeepingPrograms(Apache):
    """mod_fcgid: the other lines of the same file."""

    def with_shipped(self, site):
        site = site.replace("#FcgidMaxProcesses", "FcgidMaxProcesses")
        lines, inside = [], False
        for line in site.splitlines():
            inside = inside or "with mod_fcgid" in line
            if line.strip().startswith("ProxyPass"):
                continue
            lines.append(line.replace("    #", "    ", 1) if inside and line.startswith("    #") and not line.startswith("    # ") else
                         line.replace("    #    ", "        ", 1) if inside else line)
        return "\n".join(lines) + "\n"


class Lighttpd(Server):
    def configure(self):
        site = self.site.filled("lighttpd/cakey.conf.in").replace('":443"', '"127.0.0.1:%d"' % self.site.port)
        if self.trusting:
            site = site.replace('#server.modules += ( "mod_extforward" )', 'server.modules += ( "mod_extforward" )').replace(
                '#extforward.forwarder = ( "10.0.0.1"', 'extforward.forwarder = ( "127.0.0.1"').replace("#extforward.headers", "extforward.headers")
        (self.folder / "lighttpd.conf").write_text(
            'server.document-root = "%s"\nserver.port = %d\nserver.bind = "127.0.0.2"\nserver.errorlog = "%s/errors"\nserver.upload-dirs = ( "%s" )\n%s'
            % (self.folder, self.site.port, self.folder, self.folder, site), encoding="utf-8")

    def command(self):
        return ["lighttpd", "-D", "-f", self.folder / "lighttpd.conf"]
