# The mail box: every message the mail server took, a file each beside its record. Read when somebody looks: most are not.
import email
import email.parser
import email.policy
import os

import china_time
from shelf import write_whole


class Mailbox:
    def __init__(self, shelf):
        self._shelf = shelf
        self._read = {}  # by number, without the attachments' bytes

    def deliver(self, recipients, content, ehlo=""):
        """Keeps a message (bytes, as received), also when the same Message-ID was here before. `ehlo`: who the sender said
        that it was."""
        headers = email.parser.BytesHeaderParser(policy=email.policy.default).parsebytes(content)
        record = {"to": ", ".join(recipients), "subject": str(headers["Subject"] or ""),
                  "message_id": str(headers["Message-ID"] or "").strip("<>").partition("@")[0],
                  "auto_submitted": str(headers["Auto-Submitted"] or "no"), "ehlo": ehlo,
                  "at": china_time.iso(china_time.now())}
        with self._shelf.lock:
            # The file first: a record is of a letter that is there.
            write_whole(self._path(self._shelf.next()), content)
            self._shelf.add(record)

    def attachment(self, number, index):
        """The record and bytes of an attachment, or nothing. Mails count from 1, attachments from 0."""
        record = self._shelf.get(number)
        if not record:
            return None
        mail, files = self._opened(number, record)
        return (mail["attachments"][index], files[index]) if 0 <= index < len(files) else None

    def received(self):
        """Newest last."""
        with self._shelf.lock:
            for number, record in self._shelf.items():
                if number not in self._read:
                    self._read[number] = self._opened(number, record)[0]
            return list(self._read.values())

    def _opened(self, number, record):
        with open(self._path(number), "rb") as file:
            return read(record, file.read())

    def _path(self, number):
        return os.path.join(self._shelf.folder, "%08d.eml" % number)


def read(record, content):
    """The message as it is shown, and the bytes of each attachment."""
    message = email.message_from_bytes(content, policy=email.policy.default)
    body = message.get_body(preferencelist=("plain", "html"))
    files, attachments = [], []
    for part in message.iter_attachments():
        data = part.get_content()
        if isinstance(data, str):
            data = data.encode(part.get_content_charset("utf-8"), "replace")
        elif not isinstance(data, bytes):
            data = data.as_bytes()
        files.append(data)
        attachments.append({"name": part.get_filename() or "unnamed", "type": part.get_content_type(),
                            "size": len(data)})
    return {**record, "text": body.get_content().replace("\r\n", "\n") if body else "",
            "attachments": attachments}, files
