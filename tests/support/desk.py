# What an operator does with an order, over HTTP.
from portal import DESK_COOKIE, Portal


class Desk(Portal):
    def __init__(self, token, csrf_secret):
        super().__init__(DESK_COOKIE, token, csrf_secret)

    def claim(self, number):
        path = "/desk/orders/" + number
        self.post(path + "/claim", version=self.version(path))

    def approve(self, number, version=None):
        """One that goes by courier and was claimed."""
        path = "/desk/orders/" + number
        self.post(path + "/approval", version=version or self.version(path), courier="sf",
                  courier_number="SF1234567890123")

    def refuse(self, number, version=None):
        path = "/desk/orders/" + number
        self.post(path + "/refusal", version=version or self.version(path), reason="营业执照看不清")
