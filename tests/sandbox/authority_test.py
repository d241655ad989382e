# The other certificate authority, asked by `openssl cmp`.
import http.server
import os
import subprocess
import sys
import tempfile
import threading
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from authority import Authority  # noqa: E402
from faults import Faults, HangUp  # noqa: E402
from fixtures import KEYS, NEVER, fresh_shelf  # noqa: E402


class Counter(http.server.BaseHTTPRequestHandler):
    """The authority without TLS, for a client that is not ours."""

    def do_POST(self):
        try:
            status, kind, body = self.server.authority.answer(self.rfile.read(int(self.headers["Content-Length"])))
        except HangUp:
            self.close_connection = True
            return
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


class AuthorityTest(unittest.TestCase):
    def setUp(self):
        self.faults = Faults()
        self.authority = Authority(fresh_shelf(), KEYS, KEYS.account(), self.faults, NEVER)
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Counter)
        self.server.authority = self.authority
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.addCleanup(self.authority.close)
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)
        self.folder = tempfile.mkdtemp()
        subprocess.run(["openssl", "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                        "-keyout", self.path("key"), "-out", self.path("csr"), "-subj", "/CN=company"],
                       check=True, capture_output=True)

    def path(self, name):
        return os.path.join(self.folder, name)

    def cmp(self, *options, signed=False):
        account = KEYS.account()
        who = ["-ref", account["cmp_reference"], "-secret", "pass:" + account["cmp_secret"]]
        if signed:
            who = ["-cert", KEYS.path("merchant", "cmp_client.pem"), "-key",
                   KEYS.path("merchant", "cmp_client_key.pem"), "-trusted",
                   KEYS.path("merchant", "cmp_authorities.pem")]
        return subprocess.run(
            ["openssl", "cmp", "-config", "", "-server", "127.0.0.1:%d" % self.server.server_port, "-path", "pkix/",
             *who, "-recipient", "/CN=Other CA", "-batch", *options], capture_output=True, check=False).returncode

    def ask(self, signed=False):
        return self.cmp("-cmd", "p10cr", "-csr", self.path("csr"), "-certout", self.path("crt"), signed=signed)

    def states(self):
        return [one["state"] for one in self.authority.certificates()]

    def test_what_is_asked_for_is_issued_and_confirmed(self):
        self.assertEqual(self.ask(), 0)
        self.assertEqual(self.states(), ["confirmed"])
        roots = KEYS.path("merchant", "cmp_authorities.pem")
        self.assertEqual(subprocess.run(["openssl", "verify", "-CAfile", roots, self.path("crt")], check=False,
                                        capture_output=True).returncode, 0)

    def test_who_signs_is_answered_by_signature(self):
        self.assertEqual(self.ask(signed=True), 0)
        self.assertEqual(self.states(), ["confirmed"])

    def test_one_that_waits_is_issued_when_it_is_polled(self):
        self.faults.arm("cmp.p10cr", "waits", 1)
        self.assertEqual(self.ask(), 0)
        self.assertEqual(self.states(), ["confirmed"])

    def test_one_that_is_refused_is_not_issued(self):
        self.faults.arm("cmp.p10cr", "refuses", 1)
        self.assertNotEqual(self.ask(), 0)
        self.assertEqual(self.states(), [])

    def test_an_answer_that_is_lost_leaves_a_certificate_that_nobody_confirmed(self):
        self.faults.arm("cmp.p10cr", "timeout_after", 1)
        self.assertNotEqual(self.ask(), 0)
        self.assertEqual(self.states(), ["issued"])

    def test_it_is_revoked_once(self):
        self.ask()
        revoke = ("-cmd", "rr", "-oldcert", self.path("crt"), "-revreason", "1")
        self.assertEqual(self.cmp(*revoke), 0)
        self.assertEqual(self.states(), ["revoked"])
        self.assertNotEqual(self.cmp(*revoke), 0)

    def test_what_is_no_message_is_told_so(self):
        for body in (b"", b"0", b"\x30\x03\x02\x01\x00", b"\xff" * 100):
            self.assertEqual(self.authority.answer(body)[0], 400)


if __name__ == "__main__":
    unittest.main()
