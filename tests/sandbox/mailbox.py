# The mail box: every message the mail server took, one record each, attachments as files beside them.
import email
import email.policy
import os

import china_time
from shelf import write_whole


class Mailbox:
    def __init__(self, shelf):
        self._shelf = shelf

    def deliver(self, recipients, content):
        """Keeps a message (bytes, as received), also when the same Message-ID was here before."""
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
        with self._shelf.lock:
            number = self._shelf.add({
                "to": ", ".join(recipients), "subject": str(message["Subject"] or ""),
                "text": body.get_content().replace("\r\n", "\n") if body else "", "attachments": attachments,
                "at": china_time.iso(china_time.now())})
            for index, data in enumerate(files):
                write_whole(self._path(number, index), data)

    def attachment(self, number, index):
        """The record and bytes of an attachment, or nothing. Mails count from 1, attachments from 0."""
        mail = self._shelf.get(number)
        if not mail or not 0 <= index < len(mail["attachments"]):
            return None
        with open(self._path(number, index), "rb") as file:
            return mail["attachments"][index], file.read()

    def received(self):
        """Newest last."""
        return self._shelf.all()

    def _path(self, number, index):
        return os.path.join(self._shelf.folder, "%08d-%d.attachment" % (number, index))
