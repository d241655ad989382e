# What programs that know accessibility and HTML say of a page. They come from npm: checkers/package.json.
import json
import os
import subprocess

MODULES = os.environ["CAKEY_CHECKERS"]
HERE = os.path.dirname(os.path.abspath(__file__))
AXE = """
const done = arguments[arguments.length - 1];
axe.run(document, {resultTypes: ["violations"]}).then(
    (found) => done(found.violations.map((one) => one.id + ": " + one.help + " " + one.nodes.map((node) => node.html).slice(0, 3))),
    (error) => done(["axe: " + error]));
"""
SOURCE = "const done = arguments[arguments.length - 1]; fetch(location.href).then((page) => page.text()).then(done, done)"

with open(os.path.join(MODULES, "axe-core/axe.min.js"), encoding="utf-8") as _file:
    _axe = _file.read()


def axe_faults(driver):
    """By every rule of axe, of the page as it stands in the browser."""
    driver.execute_script(_axe)
    return driver.execute_async_script(AXE)


def faults(driver):
    """Of the page as it stands in the browser, by both."""
    return axe_faults(driver) + html_faults({"page": source(driver)}).get("page", [])


def source(driver):
    """The page's HTML as the site sends it."""
    return driver.execute_async_script(SOURCE)


def html_faults(pages):
    """By html-validate's rules for standard and accessible HTML. `pages`: name to HTML; gives name to faults."""
    lines = "".join(json.dumps(one) + "\n" for one in pages.items())
    told = subprocess.run(["node", os.path.join(HERE, "checkers/validate.cjs")], input=lines, capture_output=True, text=True,
                          check=True, env={**os.environ, "NODE_PATH": MODULES})
    return dict(json.loads(line) for line in told.stdout.splitlines())
