# What an operator does with an order, over HTTP.
import re

from portal import DESK_COOKIE, Portal, version_on

CHECK = re.compile(r'name="(check_\d+)"')


class Desk(Portal):
    def __init__(self, token, csrf_secret):
        super().__init__(DESK_COOKIE, token, csrf_secret)

    def claim(self, number):
        path = "/desk/orders/" + number
        self.post(path + "/claim", version=self.version(path))

    def approve(self, number):
        """One that goes by courier and was claimed: reads it, and finds everything on its papers right."""
        path = "/desk/orders/" + number
        page = self.get(path)
        self.approve_unread(number, version_on(page, path), **dict.fromkeys(CHECK.findall(page.decode()), "met"))

    def approve_unread(self, number, version, **verdicts):
        """One on whose papers nothing is to be looked at needs no verdicts."""
        self.post("/desk/orders/" + number + "/approval", version=version, courier="sf",
                  courier_number="SF1234567890123", **verdicts)

    def refuse(self, number, version=None):
        path = "/desk/orders/" + number
        self.post(path + "/refusal", version=version or self.version(path), reason="营业执照看不清")
