# ./dev guide: takes the manual's pictures anew, at what the pages are now, and writes down what they say and how large they are. No test:
# guide_test.py tells when it is time to.
import base64
import json
import os
import re
import unittest

from browser import DESKTOP
from guide_story import steps, text_of

os.environ["LANGUAGE"] = "zh_CN"  # of what the browser itself says, on buttons that choose a file
TOP = os.path.join(os.path.dirname(__file__), "../..")
FOLDER = os.path.join(TOP, "views/assets/guide")
VIEW = os.path.join(TOP, "views/public/guide.tpl")
# Nobody shall pay by the picture of a code.
BLURRED = "document.querySelectorAll('.qr').forEach((one) => { one.style.filter = 'blur(6px)'; })"
BOX = """
const box = document.querySelector(arguments[0]).getBoundingClientRect();
return {x: box.x + scrollX, y: box.y + scrollY, width: Math.round(box.width), height: Math.round(box.height), scale: 1};
"""


class Pictures(unittest.TestCase):
    def test_each_step_is_photographed(self):
        said = {}
        for name, shown, selector in steps():
            shown.loaded()
            shown.driver.execute_script("document.activeElement.blur();" + BLURRED)
            box = shown.driver.execute_script(BOX, selector)
            picture = shown.driver.execute_cdp_cmd("Page.captureScreenshot", {
                "format": "webp", "quality": 60, "captureBeyondViewport": True, "clip": box})
            with open(os.path.join(FOLDER, name + ".webp"), "wb") as file:
                file.write(base64.b64decode(picture["data"]))
            said[name] = text_of(shown.driver, selector)
            self.has_size(name, box)
        shown.resize(DESKTOP)
        with open(os.path.join(FOLDER, "said.json"), "w", encoding="utf-8") as file:
            json.dump(said, file, ensure_ascii=False, indent=1)
            file.write("\n")

    def has_size(self, name, box):
        with open(VIEW, encoding="utf-8") as file:
            text = file.read()
        text, count = re.subn(r'(guide/%s\.webp[^>]* width=)"\d+" height="\d+"' % name,
                              r'\1"%d" height="%d"' % (box["width"], box["height"]), text)
        self.assertEqual(count, 1, name)
        with open(VIEW, "w", encoding="utf-8") as file:
            file.write(text)
