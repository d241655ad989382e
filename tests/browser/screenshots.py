# ./dev screenshots: every page in every role, at a desktop's width and a telephone's, and in the dark and on paper what is looked
# at there. No test: a person looks at the pictures.
import base64
import os
import re

from browser import DESKTOP, TELEPHONE
from desk_auditor import Auditor
from desk_outlet import OutletClerk
from every_page import EVERYBODY, EveryPage

IN_THE_DARK = ("/", "/guide/style", "/home", "/orders", "/orders/new", "/orders/{no}", "/desk/work", "/desk/orders/{paid}", "/desk/figures")
ON_PAPER = ("/guide/style", "/orders/{no}", "/orders/{invoiced}", "/orders/{no}/history", "/orders/{invoiced}/history", "/desk/outlet/day")


class Screenshots(EveryPage):
    SEEN = EVERYBODY

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        OutletClerk().be_at_desk()
        Auditor().be_at_desk()
        cls.folder = os.environ["CAKEY_PICTURES"]
        os.makedirs(cls.folder, exist_ok=True)

    def keep(self, role, path, kind, picture):
        name = re.sub(r"[^a-z0-9]+", "-", path.lower()).strip("-") or "front"
        with open(os.path.join(self.folder, "%s-%s-%s" % (role, name, kind)), "wb") as file:
            file.write(base64.b64decode(picture))

    def photograph(self, role, path, shown, kind):
        # A bar takes width of the page, and of its picture once more.
        shown.driver.execute_cdp_cmd("Emulation.setScrollbarsHidden", {"hidden": True})
        picture = shown.driver.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True})
        self.keep(role, path, kind + ".png", picture["data"])

    def test_every_page_is_photographed(self):
        for path, shown in self.each():
            shown.loaded()
            for size, kind in ((DESKTOP, "desktop"), (TELEPHONE, "telephone")):
                shown.resize(size)
                self.photograph(shown.name, path, shown, kind)
                if path in IN_THE_DARK:
                    with shown.in_the_dark():
                        self.photograph(shown.name, path, shown, kind + "-dark")
            shown.resize(DESKTOP)
            if path in ON_PAPER:
                printed = shown.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "paperWidth": 8.27, "paperHeight": 11.69})
                self.keep(shown.name, path, "paper.pdf", printed["data"])
