# The site as a program uses it in a person's place: one kept connection, one signed-in session, pages and forms.
import base64
import os
import re
import ssl
from urllib.parse import urlencode, urlsplit

from kept import Kept

TRUST = ssl.create_default_context(cafile=os.environ["CAKEY_CA"])
SITE = urlsplit(os.environ["CAKEY_URL"])
PREFIX = SITE.path.rstrip("/")
COMPANY_COOKIE, DESK_COOKIE = "__Host-cakey", "__Host-cakey-desk"
BOUNDARY = "portal-boundary"


def connection():
    return Kept(SITE.hostname, SITE.port, timeout=60, context=TRUST)


class Refused(Exception):
    """The site answered something else than what a person would go on from."""

    def __init__(self, what, status):
        super().__init__("%s: %d" % (what, status))
        self.status = status


def xor(one, other):
    return bytes(left ^ right for left, right in zip(one, other))


def version_on(page, path):
    found = re.search(rb'name="version" value="(\d+)"', page)
    if not found:  # nothing can be done there
        raise Refused("GET " + path, 200)
    return found[1].decode()


class Portal:
    """A session whose token and CSRF secret (32 bytes) are known: it was put into the database."""

    def __init__(self, cookie, token, csrf_secret):
        self._site = connection()
        self._headers = {"Cookie": "%s=%s" % (cookie, token)}
        self._csrf_secret = csrf_secret

    @classmethod
    def of_session(cls, token, csrf):
        """The session of a browser: its cookie, and the token of any of its pages."""
        both = base64.urlsafe_b64decode(csrf + "==")
        return cls(token, xor(both[:len(both) // 2], both[len(both) // 2:]))

    def get(self, path):
        status, _, body = self._ask("GET", path)
        if status != 200:
            raise Refused("GET " + path, status)
        return body

    def version(self, path):
        """The version of the order that a page is about, as its forms carry it."""
        return version_on(self.get(path), path)

    def post(self, path, **fields):
        """Where the answer leads to: a path below the site's own."""
        body = urlencode({"csrf": self._csrf(), **fields})
        return self._posted(path, body.encode(), "application/x-www-form-urlencoded")

    def upload(self, path, fields, files):
        """`files`: field to file name and bytes."""
        parts = [b'--%s\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n' % (
            BOUNDARY.encode(), name.encode(), value.encode()) for name, value in {"csrf": self._csrf(), **fields}.items()]
        parts += [b'--%s\r\nContent-Disposition: form-data; name="%s"; filename="%s"\r\n\r\n%s\r\n' % (
            BOUNDARY.encode(), name.encode(), file.encode(), content) for name, (file, content) in files.items()]
        body = b"".join(parts) + b"--%s--\r\n" % BOUNDARY.encode()
        return self._posted(path, body, "multipart/form-data; boundary=" + BOUNDARY)

    def close(self):
        self._site.close()

    def _csrf(self):
        """Masked anew, as on each page: a form with the token of another is another form."""
        mask = os.urandom(len(self._csrf_secret))
        return base64.urlsafe_b64encode(mask + xor(mask, self._csrf_secret)).rstrip(b"=").decode()

    def _posted(self, path, body, kind):
        status, headers, _ = self._ask("POST", path, body, {"Content-Type": kind})
        if status != 303:
            raise Refused("POST " + path, status)
        return headers["Location"].removeprefix(PREFIX)

    def _ask(self, method, path, body=None, more=()):
        self._site.request(method, PREFIX + path, body, {**self._headers, **dict(more)})
        answer = self._site.getresponse()
        return answer.status, answer.headers, answer.read()
