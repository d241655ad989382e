# The mail server: SMTP (RFC 5321) over TLS, implicit or by STARTTLS (RFC 3207), with AUTH (RFC 4954), for one account.
import base64
import binascii
import re
import socket
import socketserver
import threading

from faults import HangUp
from returned import Returned
from signatures import same

LARGEST = 30 * 1024 * 1024  # octets of a message
LINE = 1000                 # octets of a line with its CRLF
IDLE = 60                   # seconds
PATH = re.compile(r"(?i)(FROM|TO):\s*<([^<>\s]*)>(.*)")
NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f.:]+\]|\[IPv6:[0-9A-Fa-f:]+\]")
ADDRESS = re.compile(r"[^@\s<>,]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}")


class MailServer(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 64

    def __init__(self, address, tls, account, mailbox, faults, stop, tls_at_once=True, returned=None):
        self.account, self.mailbox, self.faults, self.stop = account, mailbox, faults, stop
        self.returned = returned or Returned()
        self.tls, self.tls_at_once = tls, tls_at_once
        super().__init__(address, Conversation)
        if tls_at_once:
            self.socket = tls.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)

    def handle_error(self, request, client_address):
        """A client that goes away in the middle is nobody's error."""

    def run(self):
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()


class Conversation(socketserver.StreamRequestHandler):
    timeout = IDLE
    disable_nagle_algorithm = True

    def handle(self):
        self.signed_in, self.ehlo, self.sender, self.recipients, self.armed = False, "", None, [], {}
        self.secure, self.barred = self.server.tls_at_once, {}
        try:
            self.server.faults.take("smtp", ("slow", "down")).before(self.server.stop)
            self.reply("220 mail.sandbox ESMTP")
            while True:
                line = self.line()
                if line is None:
                    return
                verb, _, rest = line.partition(" ")
                if verb.upper() == "QUIT":
                    self.reply("221 2.0.0 Bye")
                    return
                command = getattr(self, "smtp_" + verb.lower(), None) if verb.isalpha() else None
                if command:
                    command(rest.strip())
                else:
                    self.reply("502 5.5.2 Command not recognized")
        except HangUp:
            self.connection.shutdown(socket.SHUT_RDWR)
        except (OSError, UnicodeDecodeError):
            return

    def finish(self):
        super().finish()
        if self.secure and not self.server.tls_at_once:
            self.request.close()  # the server closes what it has accepted, and this took its place

    def reply(self, *lines):
        """In one piece: a line that waits for the one before to be acknowledged waits for 40 ms."""
        self.wfile.write(b"".join(line.encode() + b"\r\n" for line in lines))

    def line(self):
        text = self.rfile.readline(LINE + 1)
        if not text.endswith(b"\n"):
            return None
        return text.decode().rstrip("\r\n")

    def smtp_ehlo(self, rest):
        if not NAME.fullmatch(rest):
            return self.reply("501 5.5.4 Syntax: EHLO hostname")
        self.forget()
        self.ehlo = rest
        if not self.secure:
            self.barred = self.server.faults.take("smtp", ("no_starttls", "starttls_refused"))
        offers = ["AUTH PLAIN LOGIN"] if self.secure else [] if "no_starttls" in self.barred else ["STARTTLS"]
        self.reply("250-mail.sandbox", *("250-" + offer for offer in offers), "250-8BITMIME", "250-SMTPUTF8",
                   "250 SIZE %d" % LARGEST)

    def smtp_starttls(self, rest):
        if self.secure or "no_starttls" in self.barred:
            return self.reply("502 5.5.1 Command not implemented")
        if "starttls_refused" in self.barred:
            return self.reply("454 4.7.0 TLS not available due to temporary reason")
        self.reply("220 2.0.0 Ready to start TLS")
        self.finish()
        # What was said before is forgotten (RFC 3207, 4.2), by whoever sits between included.
        self.request = self.server.tls.wrap_socket(self.request, server_side=True)
        self.setup()
        self.secure, self.ehlo, self.signed_in = True, "", False
        self.forget()

    def smtp_helo(self, rest):
        self.forget()
        self.reply("250 mail.sandbox")

    def smtp_noop(self, rest):
        self.reply("250 2.0.0 OK")

    def smtp_rset(self, rest):
        self.forget()
        self.reply("250 2.0.0 OK")

    def smtp_auth(self, rest):
        if not self.secure:
            return self.reply("530 5.7.0 Must issue a STARTTLS command first")
        if "sign_in_refused" in self.server.faults.take("smtp", ("sign_in_refused",)):
            return self.reply("535 5.7.8 Authentication credentials invalid")
        kind, _, first = rest.partition(" ")
        try:
            if kind.upper() == "PLAIN":
                _, user, password = self.answer_to("", first).split("\0")
            elif kind.upper() == "LOGIN":
                user = self.answer_to("Username:", first)
                password = self.answer_to("Password:", "")
            else:
                return self.reply("504 5.5.4 Unrecognized authentication type")
        except (ValueError, binascii.Error):
            return self.reply("501 5.5.2 Cannot decode the response")
        account = self.server.account
        if not (same(user, account["smtp_user"]) and same(password, account["smtp_password"])):
            return self.reply("535 5.7.8 Authentication credentials invalid")
        self.signed_in = True
        self.reply("235 2.7.0 Authentication successful")

    def answer_to(self, challenge, first):
        if not first:
            self.reply("334 " + base64.b64encode(challenge.encode()).decode())
            first = self.line() or ""
        return base64.b64decode("" if first == "=" else first, validate=True).decode()

    def smtp_mail(self, rest):
        match = PATH.fullmatch(rest)
        if not self.secure:
            return self.reply("530 5.7.0 Must issue a STARTTLS command first")
        if not self.signed_in:
            return self.reply("530 5.7.0 Authentication required")
        if self.sender is not None:
            return self.reply("503 5.5.1 Sender already given")
        if not match or match[1].upper() != "FROM":
            return self.reply("501 5.5.4 Syntax: MAIL FROM:<address>")
        if match[2] != self.server.account["smtp_user"]:
            return self.reply("553 5.7.1 Mail from must equal authorized user")
        size = re.search(r"(?i)\bSIZE=(\d+)", match[3])
        if size and int(size[1]) > LARGEST:
            return self.reply("552 5.3.4 Message too big")
        self.sender = match[2]
        self.armed = self.server.faults.take("smtp", ("timeout_after", "system_error", "rejected", "bounced"))
        self.reply("250 2.1.0 OK")

    def smtp_rcpt(self, rest):
        match = PATH.fullmatch(rest)
        if self.sender is None:
            return self.reply("503 5.5.1 MAIL first")
        if not match or match[1].upper() != "TO" or not ADDRESS.fullmatch(match[2]):
            return self.reply("501 5.1.3 Bad recipient address")
        if "rejected" in self.armed:
            return self.reply("550 5.1.1 User not found: " + match[2])
        self.recipients.append(match[2])
        self.reply("250 2.1.5 OK")

    def smtp_data(self, rest):
        if not self.recipients:
            return self.reply("503 5.5.1 RCPT first")
        self.reply("354 End data with <CR><LF>.<CR><LF>")
        content, size, bad = [], 0, None
        while True:
            line = self.rfile.readline(LARGEST)
            if not line.endswith(b"\n"):
                return self.forget()
            if line == b".\r\n":
                break
            size += len(line)
            if size > LARGEST:
                bad, content = "552 5.3.4 Message too big", []
            elif not line.endswith(b"\r\n") or len(line) > LINE + 1:
                bad = "554 5.6.0 Lines end in CRLF and have at most 998 octets"
            if not bad:
                content.append(line[1:] if line.startswith(b".") else line)
        if "system_error" in self.armed:
            bad = "451 4.3.0 Try again later"
        armed, recipients = self.armed, self.recipients
        self.forget()
        if bad:
            return self.reply(bad)
        if "bounced" in armed:
            for recipient in recipients:
                self.server.returned.report(self.server.account["smtp_user"], recipient, b"".join(content))
        else:
            self.server.mailbox.deliver(recipients, b"".join(content), self.ehlo)
        if "timeout_after" in armed:
            raise HangUp()
        self.reply("250 2.0.0 OK queued")

    def forget(self):
        self.sender, self.recipients, self.armed = None, [], {}
