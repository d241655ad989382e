# A page as its reader finds things: by role and accessible name, as Chromium computes them for screen readers.
import os

import waiting
from selenium.common.exceptions import (ElementClickInterceptedException, ElementNotInteractableException,
                                        NoSuchElementException, StaleElementReferenceException,
                                        WebDriverException)
from selenium.webdriver.common.action_chains import ActionChains
from waiting import PATIENCE

GONE = (StaleElementReferenceException, NoSuchElementException)
NOT_YET = GONE + (ElementClickInterceptedException, ElementNotInteractableException)

FIELDS = "input:not([type=hidden]):not([type=radio]):not([type=checkbox]):not([type=submit]), select, textarea"
# What may have a role: where to look, and the roles that count.
KINDS = {
    "button": ("button, input[type=submit], [role=button]", ("button",)),
    "link": ("a[href]", ("link",)),
    "heading": ("h1, h2, h3", ("heading",)),
    "field": (FIELDS, ("textbox", "searchbox", "combobox", "spinbutton", "Date", "button")),
    "choice": ("input[type=checkbox], input[type=radio]", ("checkbox", "radio")),
    "picture": ("img", ("image", "img")),
    "dialog": ("dialog", ("dialog",)),
}
# The visible ones of which some text is the name, or where there are none, has it in it; and whether they say themselves
# which role they have. Chromium then says what they are really called, which costs it as much as all the rest.
LIKELY = """
const [root, selector, name] = arguments;
const words = (node) => [node.innerText, node.value, node.alt, node.title, node.getAttribute("aria-label"),
    ...Array.from(node.labels || [], (label) => label.innerText),
    ...(node.getAttribute("aria-labelledby") || "").split(" ").filter(Boolean)
        .map((id) => (document.getElementById(id) || {}).innerText)].filter(Boolean);
const called = Array.from((root || document).querySelectorAll(selector)).filter((node) =>
    node.checkVisibility({checkOpacity: true, checkVisibilityCSS: true})
    && (!name || words(node).some((text) => text.includes(name))));
const rightly = called.filter((node) => words(node).some((text) => text.split(/\\s+/).filter(Boolean).join(" ") === name));
return (rightly.length ? rightly : called).map((node) => [node, node.hasAttribute("role")]);
"""

# What a field is, in one question: the fewer the quicker, and the journeys ask thousands.
STATE = "const [node] = arguments; return [node.tagName, node.type, node.value]"
SET = "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('change', {bubbles: true}))"
TEXT = "return (arguments[0] || document.body || {innerText: \"\"}).innerText"
WITH = """
const [root, selector, text] = arguments;
return Array.from((root || document).querySelectorAll(selector)).filter((node) => node.innerText.includes(text));
"""


def waited(look, failure, seconds=PATIENCE):
    """What `look` returns, as soon as it returns something; a page that is not there yet, or no more, is nothing."""
    def seen():
        try:
            return look()
        except NOT_YET:
            return None
        except WebDriverException as error:
            # The page went while Chromium computed a name or a role: stale by another word.
            if "does not belong to the document" not in str(error):
                raise
            return None
    return waiting.waited(seen, failure, seconds)


class Page:
    """The page that a driver shows, or the part of it under one element."""

    def __init__(self, driver, root=None):
        self.driver = driver
        self.root = root

    def open(self, path):
        """A path below the site's address, as typed into the address bar."""
        self.driver.get(os.environ["CAKEY_URL"].rstrip("/") + "/" + path.lstrip("/"))

    def path(self):
        return self.driver.execute_script("return location.pathname")

    # Finding.

    def all(self, kind, name):
        selector, roles = KINDS[kind]
        likely = self.driver.execute_script(LIKELY, self.root, selector, name)
        return [one for one, has_role in likely
                if (not has_role or one.aria_role in roles) and self._called(one, name)]

    def the(self, kind, name):
        """The one visible thing of that kind and name; waits for it."""
        found = waited(lambda: self.all(kind, name), lambda: self._missing(kind, name))
        if len(found) > 1:
            raise AssertionError("%d times %s 「%s」, cannot choose; %s" % (len(found), kind, name, self.where()))
        return found[0]

    def has(self, kind, name):
        return bool(self.all(kind, name))

    def text(self):
        return self.driver.execute_script(TEXT, self.root)

    def sees(self, text, seconds=PATIENCE):
        """Waits until the page says so."""
        waited(lambda: text in self.text(), lambda: "「%s」 was not seen; %s" % (text, self.where()), seconds)

    def sees_no_more(self, text):
        waited(lambda: text not in self.text(), lambda: "「%s」 is still there; %s" % (text, self.where()))

    def comes_to(self, heading):
        self.the("heading", heading)

    def dialog(self, name):
        """The open dialog of that name: the rest of the page is out of reach then."""
        return Page(self.driver, self.the("dialog", name))

    def row(self, text):
        """The row of a list that has the text in it."""
        def look():
            rows = self.driver.execute_script(WITH, None, "tr", text)
            return rows[0] if len(rows) == 1 else None
        return Page(self.driver, waited(look, lambda: "no one row with 「%s」; %s" % (text, self.where())))

    # Doing.

    def keys(self, *keys):
        """Pressed one after the other, each to where the one before has led: what has the focus, or the page itself."""
        waited(lambda: self.driver.execute_script("return document.readyState") == "complete", self.where)
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def press(self, name):
        self._click("button", name)

    def follow(self, name):
        self._click("link", name)

    def fill(self, **fields):
        """Label to what is typed; a list's entry is chosen by its words."""
        for label, value in fields.items():
            element = self.the("field", label)
            tag, kind, before = self.driver.execute_script(STATE, element)
            if tag == "SELECT":
                self._choose(element, value)
                continue
            if kind == "date":  # what the keys mean there is the machine's locale's business
                self.driver.execute_script(SET, element, value)
                continue
            if before and kind != "file":
                element.clear()
            element.send_keys(value)

    def pick(self, name):
        """A radio button or a check box, set."""
        element = self.the("choice", name)
        if not element.is_selected():
            element.click()

    # Telling.

    def where(self):
        headings = self.driver.execute_script(
            "return Array.from(document.querySelectorAll('h1, h2, [role=alert], [role=status], .field-error'),"
            " (one) => one.innerText.trim()).filter(Boolean)")
        return "the page %s says: %s" % (self.path(), " | ".join(headings))

    def _click(self, kind, name):
        def look():
            element = self.the(kind, name)
            if not element.is_enabled():
                return False
            element.click()
            return True
        waited(look, lambda: "%s 「%s」 cannot be pressed; %s" % (kind, name, self.where()))

    def _choose(self, element, words):
        options = self.driver.execute_script(WITH, element, "option", words)
        if len(options) != 1:
            raise AssertionError("%d entries with 「%s」; %s" % (len(options), words, self.where()))
        options[0].click()

    @staticmethod
    def _called(element, name):
        called = " ".join(element.accessible_name.split())
        # Chromium adds to a file field's name what was chosen.
        return called == name or (element.get_attribute("type") == "file" and called.startswith(name))

    def _missing(self, kind, name):
        selector, _ = KINDS[kind]
        there = self.driver.execute_script(LIKELY, self.root, selector, "")
        names = ", ".join("「%s」" % " ".join(one.accessible_name.split()) for one, _ in there[:40])
        return "no %s 「%s」; there are: %s; %s" % (kind, name, names or "none", self.where())
