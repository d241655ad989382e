"""A person's browser: one connection, cookies, and forms that are found by the words on their buttons."""
import html
import http.client
import os
import re
import secrets
import ssl
from collections import Counter
from urllib.parse import urlencode, urlsplit

import captchas

SITE = urlsplit(os.environ["CAKEY_URL"])
TRUST = ssl.create_default_context(cafile=os.environ["CAKEY_CA"])
PATIENCE = 40  # seconds: longer than nginx's
FLASH = "__Host-flash"
VERIFY = "验证并提交"

FORM = re.compile(r"<form\b([^>]*)>(.*?)</form>", re.S)
HIDDEN = re.compile(r'<input type="hidden"[^>]*>')
BUTTON = re.compile(r"<button\b([^>]*)>([^<]*)</button>")
ATTRIBUTE = re.compile(r'\b(action|enctype|formaction|name|value)="([^"]*)"')


class Answer:
    """What came back. Status 0: nothing did, so nobody knows what was done."""

    def __init__(self, status=0, location="", flash="", page=""):
        self.status, self.location, self.flash, self.page = status, location, flash, page

    def unknown(self):
        """Whether what was asked for may have been done, or not: a program died, or was away."""
        return self.status in (0, 500, 502, 503, 504)

    def says(self, name):
        """What stands in `name="..."` of the first hidden field, or else nothing."""
        found = re.search(r'name="%s" value="([^"]*)"' % name, self.page)
        return html.unescape(found[1]) if found else ""

    def form(self, button):
        """The form with that button: where it goes to, whether it takes files, what it sends by itself; nothing if there is none."""
        for attributes, inside in FORM.findall(self.page):
            for pressed, words in BUTTON.findall(inside):
                if words.strip() == button:
                    form, own = dict(ATTRIBUTE.findall(attributes)), dict(ATTRIBUTE.findall(pressed))
                    fields = [dict(ATTRIBUTE.findall(one)) for one in HIDDEN.findall(inside)] + [own]
                    return (html.unescape(own.get("formaction", form["action"])), "enctype" in form,
                            [(one["name"], html.unescape(one.get("value", ""))) for one in fields if "name" in one])
        return None

    def buttons(self):
        return [words.strip() for _, words in BUTTON.findall(self.page)]

    def actions(self, button):
        """Where each of the forms with that button goes to."""
        return [html.unescape(dict(ATTRIBUTE.findall(attributes))["action"]) for attributes, inside
                in FORM.findall(self.page) if any(words.strip() == button for _, words in BUTTON.findall(inside))]


class SignedOut(Exception):
    """The site asks for the way in through the door."""


class Visitor:
    def __init__(self, door, address):
        """`door`: the path of the sign-in page; `address`: 127.x.x.x, in a network of its own as for the brakes."""
        self._door, self._address, self._connection, self._cookies = door, address, None, {}
        self.told = Counter()  # statuses

    def get(self, path):
        return self._ask("GET", SITE.path.rstrip("/") + path)

    def press(self, answer, button, typed=(), files=(), to=None):
        """Sends the form with that button, with what was typed (name, value) and chosen (name, file name, content);
        nothing when the page has no such form. `to`: of several, the one that goes there."""
        form = answer.form(button)
        if not form:
            return None
        action, takes_files, fields = form
        action = to or action
        pairs = [one for one in fields if one[0] not in dict(typed)] + list(typed)
        if not takes_files:
            return self._ask("POST", action, urlencode(pairs).encode(), "application/x-www-form-urlencoded")
        boundary = secrets.token_hex(16)
        return self._ask("POST", action, _multipart(boundary, pairs, files), "multipart/form-data; boundary=" + boundary)

    def proven(self, answer, code):
        """What was pressed, when the site wants a second factor before it: `code` gives a one-time code, or nothing."""
        if not answer or not answer.form(VERIFY):
            return answer
        fresh = code()
        return self.press(answer, VERIFY, [("totp", fresh)]) if fresh else answer

    def sign_in(self, typed):
        """True when inside."""
        self._cookies.clear()
        page = self.get(self._door)
        captcha = captchas.answer(page.says("captcha_token")) if page.says("captcha_token") else ""
        answer = self.press(page, "登录", list(typed) + [("captcha", captcha)])
        return bool(answer and answer.status == 303)

    def _ask(self, method, path, body=None, kind=None):
        headers = {"Cookie": "; ".join("%s=%s" % one for one in self._cookies.items()), "User-Agent": "chaos"}
        if kind:
            headers["Content-Type"] = kind
        try:
            if not self._connection:
                self._connection = http.client.HTTPSConnection(SITE.hostname, SITE.port, timeout=PATIENCE, context=TRUST,
                                                               source_address=(self._address, 0))
            self._connection.request(method, path, body, headers)
            answer = self._connection.getresponse()
            page = answer.read().decode("utf-8", "replace")
        except (OSError, http.client.HTTPException):
            self.leave()
            self.told[0] += 1
            return Answer()
        self.told[answer.status] += 1
        flash = ""
        for line in answer.headers.get_all("Set-Cookie") or ():
            name, _, value = line.partition(";")[0].partition("=")
            if name == FLASH:
                flash = value
            elif value:
                self._cookies[name] = value
            else:
                self._cookies.pop(name, None)
        location = (answer.headers["Location"] or "").removeprefix(SITE.path.rstrip("/"))
        if answer.status == 303 and not flash and location.rstrip("/") == self._door.rstrip("/"):
            raise SignedOut
        return Answer(answer.status, location, flash, page)

    def leave(self):
        if self._connection:
            self._connection.close()
        self._connection = None


def _multipart(boundary, pairs, files):
    parts = [b'--%s\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n' % (
        boundary.encode(), name.encode(), value.encode()) for name, value in pairs]
    parts += [b'--%s\r\nContent-Disposition: form-data; name="%s"; filename="%s"\r\n\r\n%s\r\n' % (
        boundary.encode(), name.encode(), file_name.encode(), content) for name, file_name, content in files]
    return b"".join(parts) + b"--%s--\r\n" % boundary.encode()
