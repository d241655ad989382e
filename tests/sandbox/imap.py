# The mailbox that letters come back to: IMAP4rev1 (RFC 3501) over TLS, as much of it as reading mail takes, for one account.
import base64
import binascii
import re
import socket
import socketserver
import threading

from faults import HangUp
from signatures import same

LINE = 8192  # octets of a command
JUNK = 120   # messages
IDLE = 60    # seconds
FETCH = re.compile(r"(\d+) BODY(\.PEEK)?\[\](?:<(\d+)\.(\d+)>)?", re.IGNORECASE)
STORE = re.compile(r"(\d+) \+FLAGS(?:\.SILENT)? \(\\Seen\)", re.IGNORECASE)
WORD = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)')


class ImapServer(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, address, tls, account, returned, faults, stop):
        self.account, self.returned, self.faults, self.stop = account, returned, faults, stop
        super().__init__(address, Conversation)
        self.socket = tls.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)

    def handle_error(self, request, client_address):
        """A client that goes away in the middle is nobody's error."""

    def run(self):
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()


class Conversation(socketserver.StreamRequestHandler):
    timeout = IDLE
    disable_nagle_algorithm = True

    def handle(self):
        self.signed_in, self.selected = False, False
        try:
            armed = self.server.faults.take("imap", ("slow", "down", "junk"))
            armed.before(self.server.stop)
            if "junk" in armed:
                self.server.returned.fill(JUNK)
            self.say("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] imap.sandbox")
            while True:
                line = self.rfile.readline(LINE + 1)
                if not line.endswith(b"\n"):
                    return
                tag, _, rest = line.decode().rstrip("\r\n").partition(" ")
                verb, _, rest = rest.partition(" ")
                if not self.obey(tag, verb.upper(), rest):
                    return
        except HangUp:
            self.connection.shutdown(socket.SHUT_RDWR)
        except (OSError, UnicodeDecodeError):
            return

    def say(self, line):
        self.wfile.write(line.encode() + b"\r\n")

    def obey(self, tag, verb, rest):
        """Whether the conversation goes on."""
        if verb == "LOGOUT":
            self.say("* BYE")
            self.say(tag + " OK LOGOUT completed")
            return False
        if verb == "CAPABILITY":
            self.say("* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN")
            self.say(tag + " OK CAPABILITY completed")
        elif verb == "NOOP":
            self.say(tag + " OK NOOP completed")
        elif verb in ("LOGIN", "AUTHENTICATE") and not self.signed_in:
            self.signed_in = self.knows(verb, rest)
            self.say(tag + (" OK signed in" if self.signed_in else " NO [AUTHENTICATIONFAILED] Invalid credentials"))
        elif verb in ("SELECT", "EXAMINE") and self.signed_in:
            self.selected = rest.strip('"').upper() == "INBOX"
            if self.selected:
                self.say("* %d EXISTS" % len(self.server.returned.numbers()))
                self.say("* OK [UIDVALIDITY 1] UIDs valid")
            self.say(tag + (" OK [READ-WRITE] SELECT completed" if self.selected else " NO no such mailbox"))
        elif verb == "UID" and self.selected:
            self.uid(tag, rest)
        else:
            self.say(tag + " BAD not now, or no such command")
        return True

    def knows(self, verb, rest):
        if "sign_in_refused" in self.server.faults.take("imap", ("sign_in_refused",)):
            return False
        if verb == "LOGIN":
            words = [quoted or bare for quoted, bare in WORD.findall(rest)]
            user, password = (words + ["", ""])[:2]
        else:
            kind, _, first = rest.partition(" ")
            if kind.upper() != "PLAIN":
                return False
            if not first:
                self.say("+ ")
                first = self.rfile.readline(LINE).decode().strip()
            try:
                _, user, password = base64.b64decode(first, validate=True).decode().split("\0")
            except (ValueError, binascii.Error):
                return False
        account = self.server.account
        return same(user, account["smtp_user"]) and same(password, account["smtp_password"])

    def uid(self, tag, rest):
        verb, _, rest = rest.partition(" ")
        returned = self.server.returned
        fetch, store = FETCH.fullmatch(rest), STORE.fullmatch(rest)
        if verb.upper() == "SEARCH" and rest.upper() in ("UNSEEN", "ALL"):
            found = returned.unread() if rest.upper() == "UNSEEN" else returned.numbers()
            self.say("* SEARCH" + "".join(" %d" % number for number in found))
        elif verb.upper() == "FETCH" and fetch:
            number, peek, first, count = fetch.groups()
            content = returned.content(int(number))
            if content is not None:
                if not peek:
                    returned.see(int(number))
                part = content if first is None else content[int(first):int(first) + int(count)]
                where = "" if first is None else "<%s>" % first
                self.wfile.write(b"* %d FETCH (UID %d BODY[]%s {%d}\r\n%b)\r\n"
                                 % (int(number), int(number), where.encode(), len(part), part))
        elif verb.upper() == "STORE" and store:
            returned.see(int(store[1]))
        else:
            return self.say(tag + " BAD syntax")
        self.say(tag + " OK UID %s completed" % verb.upper())
