# What nginx itself sees to, in front of the site: no browser, only bytes. Addresses of 127.0.0.0/8 stand for strangers';
# the site does not count 127.0.0.1, where the other journeys come from.
import http.client
import os
import re
import select
import socket
import ssl
import subprocess
import tempfile
import threading
import unittest
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from page import PATIENCE, waited

SITE = urlsplit(os.environ["CAKEY_URL"])
TOP = Path(__file__).resolve().parents[2]


def address(which):
    """A stranger's, another one each time: nginx remembers for some seconds who asked too much."""
    run = os.getpid()
    return "127.%d.%d.%d" % (1 + run % 250, run // 250 % 250, which)


def trusting():
    return ssl.create_default_context(cafile=os.environ["CAKEY_CA"])


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def answer(to, path, headers={}):
    to.request("GET", path, headers=headers)
    got = to.getresponse()
    return got, got.read().decode()


@contextmanager
def small_nginx(site):
    """An nginx of its own with that at its http level, @port@ being free; gives what asks it."""
    port = free_port()
    with tempfile.TemporaryDirectory() as place, ExitStack() as after:
        conf = Path(place, "nginx.conf")
        conf.write_text("daemon off; pid %s/pid; error_log stderr; events {}\n"
                        "http { access_log off; client_body_temp_path %s; proxy_temp_path %s; fastcgi_temp_path %s;"
                        "uwsgi_temp_path %s; scgi_temp_path %s;\n%s}\n" % ((place,) * 6 + (site.replace("@port@", str(port)),)))
        nginx = subprocess.Popen(["nginx", "-p", place, "-c", str(conf)], stderr=subprocess.DEVNULL)
        after.callback(nginx.wait)
        after.callback(nginx.terminate)

        def asked(path, headers):
            plain = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            try:
                return answer(plain, path, headers)
            except OSError:
                return None
            finally:
                plain.close()
        yield lambda path, headers: waited(lambda: asked(path, headers), lambda: "nginx does not answer")


class Nginx(unittest.TestCase):
    def stranger(self, source="127.0.0.1", context=None):
        """A connection from that address."""
        one = http.client.HTTPSConnection(SITE.hostname, SITE.port, timeout=20, context=context or trusting(),
                                          source_address=(source, 0))
        self.addCleanup(one.close)
        return one

    def begun(self, source):
        """A form whose end never comes."""
        # By TLS 1.3 a ticket comes after the handshake, as an answer would.
        older = trusting()
        older.maximum_version = ssl.TLSVersion.TLSv1_2
        one = self.stranger(source, older)
        one.putrequest("POST", SITE.path)
        one.putheader("Content-Type", "application/x-www-form-urlencoded")
        one.putheader("Content-Length", "10")
        one.endheaders()
        return one

    def refused(self, got, body):
        self.assertEqual(got.status, 429)
        self.assertEqual(got.getheader("Retry-After"), "2")
        self.assertIn("请求过于频繁", body)

    def test_a_redirect_names_no_host_whatever_host_was_asked_for(self):
        for path in ("/", "/cakey"):
            got, _ = answer(self.stranger(), path, {"Host": "evil.example"})
            self.assertEqual(got.getheader("Location"), "/cakey/")

    def test_security_txt_lies_where_it_is_looked_for(self):
        led, _ = answer(self.stranger(), "/.well-known/security.txt")
        got, _ = answer(self.stranger(), led.getheader("Location"))
        # A checkout names nobody, and says so in the site's own words.
        self.assertEqual((got.status, got.getheader("Content-Type")), (404, "text/plain; charset=utf-8"))

    def test_what_nginx_answers_itself_has_the_headers_of_the_site(self):
        for path in ("/", "/cakey", "/cakey/assets/cakey.css", "/cakey/assets/none"):
            got, _ = answer(self.stranger(), path)
            self.assertEqual(got.getheader("X-Content-Type-Options"), "nosniff", path)
        got, _ = answer(self.stranger(), "/cakey/assets/cakey.css")
        self.assertEqual(got.getheader("Content-Type"), "text/css; charset=utf-8")
        self.assertIn("frame-ancestors 'none'", got.getheader("Content-Security-Policy"))

    def test_assets_come_packed_as_the_browser_takes_them(self):
        best = "br" if Path(os.environ["CAKEY_RUN"], "nginx/assets/br").is_dir() else "gzip"
        for taken, packing in (("gzip, deflate, br", best), ("gzip", "gzip"), ("br;q=0, gzip", "gzip"), ("identity", None)):
            to = self.stranger()
            to.request("GET", "/cakey/assets/cakey.css?v=1", headers={"Accept-Encoding": taken})
            got = to.getresponse()
            length = len(got.read())
            self.assertEqual((got.status, got.getheader("Content-Encoding"), got.getheader("Vary")), (200, packing, "Accept-Encoding"), taken)
            self.assertEqual(got.getheader("Content-Type"), "text/css; charset=utf-8", taken)
            self.assertEqual(got.getheader("Cache-Control"), "public, max-age=31536000, immutable", taken)
            self.assertEqual(length < 15000, bool(packing), taken)
        got, _ = answer(self.stranger(), "/cakey/assets/br/cakey.css")
        self.assertEqual(got.status, 404)

    def test_plain_http_is_sent_to_the_sites_own_name(self):
        site = (TOP / "nginx/redirect.conf.in").read_text().replace("listen 80 ", "listen 127.0.0.1:@port@ ")
        site = site.replace("@path@", "/cakey").replace("@server_name@", "cakey.example.cn")
        with small_nginx(site) as asked:
            got, _ = asked("/cakey/orders?page=2", {"Host": "evil.example"})
            self.assertEqual(got.status, 308)
            self.assertEqual(got.getheader("Location"), "https://cakey.example.cn/cakey/orders?page=2")
            got, _ = asked("/cakey/alipay/notify", {})
            self.assertEqual(got.status, 403)

    def test_an_ipv6_block_is_one_visitor_however_its_addresses_are_written(self):
        visitors = re.search(r"map \$remote_addr \$cakey_visitor \{.*?\n\}",
                             (TOP / "nginx/cakey.conf.in").read_text(), re.S)[0]
        site = visitors + """
            server {
                listen 127.0.0.1:@port@;
                set_real_ip_from 127.0.0.1;
                real_ip_header X-Real-IP;
                location / { return 200 "$cakey_visitor"; }
            }"""
        with small_nginx(site) as asked:
            def visitor(address):
                return asked("/", {"X-Real-IP": address})[1]
            self.assertEqual(visitor("192.0.2.7"), "192.0.2.7")
            self.assertEqual(visitor("::1"), "")
            for one, other in (("2001:db8:1:2::7", "2001:db8:1:2:a:b:c:d"), ("2a01:4f8:c17::a:b:c", "2a01:4f8:c17::d:e:f"),
                               ("2001:db8::1", "2001:db8::2:3:4:5")):
                self.assertEqual(visitor(one), visitor(other))
            self.assertNotEqual(visitor("2001:db8:1:2::7"), visitor("2001:db8:1:3::7"))
            self.assertNotEqual(visitor("2a01:4f8:c17::1"), visitor("2a01:4f8:c18::1"))

    def test_tls_without_forward_secrecy_or_authenticated_encryption_is_refused(self):
        for ciphers in ("kRSA", "ECDHE+AESCCM:ECDHE+SHA1:ECDHE+SHA256:ECDHE+SHA384:!AESGCM:!CHACHA20", "ECDHE+SHA1"):
            old = trusting()
            old.maximum_version = ssl.TLSVersion.TLSv1_2
            old.set_ciphers(ciphers + ":@SECLEVEL=0")
            with socket.create_connection((SITE.hostname, SITE.port), timeout=20) as plain:
                with self.assertRaises(ssl.SSLError, msg=ciphers):
                    old.wrap_socket(plain, server_hostname=SITE.hostname)

    def test_an_address_that_asks_without_end_is_refused_and_others_are_not(self):
        refusals = []

        def ask():
            greedy = self.stranger(address(2))
            while not refusals:
                got, body = answer(greedy, SITE.path + "healthz")
                if got.status != 200:
                    refusals.append((got, body))
        greedy = [threading.Thread(target=ask, daemon=True) for _ in range(8)]
        for one in greedy:
            one.start()
        waited(lambda: refusals, lambda: "nobody was refused")
        for one in greedy:
            one.join()
        self.refused(*refusals[0])
        for other in ("127.0.0.1", address(3)):
            got, _ = answer(self.stranger(other), SITE.path + "healthz")
            self.assertEqual(got.status, 200)

    def test_an_address_holds_no_more_than_a_hundred_requests_open(self):
        # Which of them comes first is nginx's affair: one of all is answered, the others wait for their ends.
        begun = {one.sock: one for one in [self.begun(address(4)) for _ in range(101)]}
        answered, _, _ = select.select(begun, [], [], PATIENCE)
        self.assertEqual(len(answered), 1)
        got = begun[answered[0]].getresponse()
        self.refused(got, got.read().decode())
