# A certificate authority that is asked by CMP. It decides what is issued and keeps it; `openssl cmp`, a server for each
# transaction, reads and writes the messages.
import datetime
import http.client
import os
import socket
import subprocess
import tempfile
import threading
import time

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from cmp_message import CERT_CONF, P10CR, POLL, RR, Message, Unreadable
from faults import HangUp

LIFE = 120  # seconds of a transaction
YEAR = datetime.timedelta(days=365)
BAD_ALG, CERT_REVOKED, BAD_POP, IN_USE, UNAVAILABLE, FAILURE = 0, 10, 9, 21, 24, 25  # PKIFailureInfo
REFUSING = {"refuses": BAD_POP, "unavailable": UNAVAILABLE, "system_failure": FAILURE}
CALLS = {P10CR: "cmp.p10cr", CERT_CONF: "cmp.certConf", POLL: "cmp.pollReq", RR: "cmp.rr"}
TYPE = "application/pkixcmp"


class Authority:
    def __init__(self, shelf, keys, account, faults, stop):
        self._shelf, self._keys, self._account, self._faults, self._stop = shelf, keys, account, faults, stop
        self._lock = threading.Lock()
        self._servers = {}  # by transaction

    def answer(self, body):
        """Status, type and content of the answer to a message. Raises HangUp."""
        try:
            message = Message(body)
            call = CALLS[message.kind]
        except (Unreadable, KeyError, IndexError, StopIteration):
            return 400, "text/plain", b"no such message\n"
        armed = self._faults.take(call)
        armed.before(self._stop)
        if message.kind == P10CR:
            self._begin(message, armed)
        elif message.kind == RR:
            self._revoke(message)
        with self._lock:
            server = self._servers.get(message.transaction)
        if server is None:
            return 400, "text/plain", b"no such transaction\n"
        content = server.answer(body)
        if message.kind == CERT_CONF:
            self._confirm(message.transaction)
        armed.after()
        return 200, TYPE, content

    def certificates(self):
        """All that were issued, oldest first."""
        return self._shelf.all()

    def close(self):
        with self._lock:
            for server in self._servers.values():
                server.close()
            self._servers.clear()

    def _begin(self, message, armed):
        """Issues, and gets a server that hands it out; or one that refuses."""
        failure = next((code for fault, code in REFUSING.items() if fault in armed), None)
        if failure is None and any(one["transaction"] == message.transaction for one in self._shelf.all()):
            failure = IN_USE
        if failure is not None:
            return self._serve(message, self._any(), ["-pkistatus", "2", "-failure", str(failure)])
        try:
            made = self._issue(x509.load_der_x509_csr(message.request()), armed)
        except ValueError:
            return self._serve(message, self._any(), ["-pkistatus", "2", "-failure", str(BAD_ALG)])
        serial = "%X" % made.serial_number
        self._shelf.put(serial, {"transaction": message.transaction, "serial": serial, "state": "issued",
                                 "pem": made.public_bytes(serialization.Encoding.PEM).decode()})
        secret = ["-srv_secret", "pass:another"] if "other_secret" in armed else None
        return self._serve(message, made,
                           ["-poll_count", "2", "-check_after", "1"] if "waits" in armed else [], secret)

    def _issue(self, request, armed):
        subject, key = request.subject, request.public_key()
        if "wrong_name" in armed:
            subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "另一家公司")])
        if "wrong_key" in armed:
            key = ec.generate_private_key(ec.SECP256R1()).public_key()
        begin = datetime.datetime.utcnow() - datetime.timedelta(minutes=5)
        if "issues_expired" in armed:
            begin -= 2 * YEAR
        issuer = self._keys.certificate("private", "cmp_issuing.pem")
        return (x509.CertificateBuilder().subject_name(subject).issuer_name(issuer.subject).public_key(key)
                .serial_number(x509.random_serial_number()).not_valid_before(begin).not_valid_after(begin + YEAR)
                .add_extension(x509.BasicConstraints(ca=False, path_length=None), True)
                .sign(self._keys.private_key("private", "cmp_issuing_key.pem"), hashes.SHA256()))

    def _any(self):
        """A server must have one to hand out, also where it refuses."""
        return self._keys.certificate("private", "cmp_issuing.pem")

    def _confirm(self, transaction):
        for one in self._shelf.all():
            if one["transaction"] == transaction and one["state"] == "issued":
                self._shelf.put(one["serial"], {**one, "state": "confirmed"})

    def _revoke(self, message):
        serial = "%X" % message.revoked_serial()
        found = self._shelf.get(serial)
        if found is None:
            return self._serve(message, self._any(), [])
        certificate = x509.load_pem_x509_certificate(found["pem"].encode())
        if found["state"] == "revoked":
            return self._serve(message, certificate,
                               ["-pkistatus", "2", "-failure", str(CERT_REVOKED)])
        self._shelf.put(serial, {**found, "state": "revoked"})
        return self._serve(message, certificate, [])

    def _serve(self, message, certificate, options, secret=None):
        """A server that answers as it was asked: by the secret, or by signature."""
        def private(name):
            return self._keys.path("private", name + ".pem")

        if message.is_signed:
            who = ["-srv_cert", private("cmp_server"), "-srv_key", private("cmp_server_key"), "-srv_trusted",
                   self._keys.path("merchant", "cmp_authorities.pem")]
        else:
            who = ["-srv_ref", self._account["cmp_reference"],
                   *(secret or ["-srv_secret", "file:" + self._keys.path("merchant", "cmp_secret")])]
        server = Server(certificate, private("cmp_issuing"), [*who, *options])
        with self._lock:
            before = self._servers.get(message.transaction)
            self._servers[message.transaction] = server
        if before:
            before.close()


class Server:
    """`openssl cmp` as a server with one certificate to hand out. For it a connection is a transaction."""

    def __init__(self, certificate, issuer, options):
        with tempfile.NamedTemporaryFile(suffix=".pem", delete=False) as file:
            file.write(certificate.public_bytes(serialization.Encoding.PEM))
        self._file, self._port = file.name, free_port()
        self._program = subprocess.Popen(["timeout", "--signal=KILL", str(LIFE), "openssl", "cmp", "-config", "", "-port", str(self._port), "-rsp_cert",
                          self._file, "-rsp_extracerts", issuer, *options],
                         stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self._wait()

    def answer(self, body):
        try:
            self._connection.request("POST", "/pkix/", body, {"Content-Type": TYPE, "Connection": "keep-alive"})
            return self._connection.getresponse().read()
        except (OSError, http.client.HTTPException) as error:
            raise HangUp() from error

    def close(self):
        self._connection.close()
        self._program.kill()
        self._program.wait()

    def _wait(self):
        until = time.monotonic() + 10
        while time.monotonic() < until:
            self._connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=10)
            try:
                self._connection.connect()
                os.unlink(self._file)
                return
            except ConnectionRefusedError:
                time.sleep(0.02)
        raise HangUp()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
