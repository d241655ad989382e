# What comes back: reports on letters that did not arrive (RFC 3464), and whatever else lands in such a mailbox.
import email.utils
import threading

import china_time

REPORT = """\
Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@mail.sandbox>
To: <%(sender)s>
Date: %(date)s
Subject: Undelivered Mail Returned to Sender
Message-ID: <%(serial)d.returned@mail.sandbox>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="=_%(serial)d"

--=_%(serial)d
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--=_%(serial)d
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.sandbox
Arrival-Date: %(date)s

Final-Recipient: rfc822; %(recipient)s
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 User not found

--=_%(serial)d
Content-Type: text/rfc822-headers

%(headers)s
--=_%(serial)d--
"""


class Returned:
    """Messages by number, and which of them were read. Safe from several threads."""

    def __init__(self):
        self._lock, self._messages, self._seen = threading.Lock(), {}, set()

    def put(self, content):
        with self._lock:
            number = len(self._messages) + 1
            self._messages[number] = content
            return number

    def report(self, sender, recipient, letter):
        """That `letter` (bytes) did not reach its recipient."""
        headers = letter.partition(b"\r\n\r\n")[0].decode("ascii", "replace").replace("\r\n", "\n")
        with self._lock:
            serial = len(self._messages) + 1
        self.put((REPORT % {"sender": sender, "recipient": recipient, "headers": headers, "serial": serial,
                            "date": email.utils.format_datetime(china_time.now())}).replace("\n", "\r\n").encode())

    def fill(self, count):
        """With so many messages that tell nothing of our letters: advertisements, long ones, no text, no mail, a report on
        somebody else's letter."""
        foreign = (REPORT % {"sender": "x@elsewhere.example", "recipient": "nobody@example.com", "serial": 0,
                             "headers": "Message-ID: <step-1V2-9@elsewhere.example>",
                             "date": email.utils.format_datetime(china_time.now())}).replace("\n", "\r\n").encode()
        kinds = ("From: shop@example.com\r\nSubject: =?utf-8?b?5LyY5oOg?=\r\n\r\n代开发票\r\n".encode(),
                 b"Subject: long\r\n\r\n" + b"x" * 300_000, b"", bytes(range(256)) * 16, foreign)
        for number in range(count):
            self.put(kinds[number % len(kinds)])

    def numbers(self):
        with self._lock:
            return sorted(self._messages)

    def unread(self):
        with self._lock:
            return sorted(self._messages.keys() - self._seen)

    def content(self, number):
        with self._lock:
            return self._messages.get(number)

    def see(self, number):
        with self._lock:
            self._seen.add(number)
