# Chromium as a stranger has it: a fresh profile, nothing remembered, only the site's own certificate trusted.
import atexit
import base64
import hashlib
import os
import shutil
import tempfile
from contextlib import contextmanager

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from waiting import waited

FLAGS = ("--headless=new", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--disable-default-apps", "--disable-dev-shm-usage",
         "--lang=zh-CN")
# As the distributions call them; Ubuntu's are snaps.
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
DRIVER = shutil.which("chromedriver") or shutil.which("chromium.chromedriver")
DESKTOP = (1280, 900)
# Colours change in a tenth of a second.
SETTLED = """
const done = arguments[arguments.length - 1];
requestAnimationFrame(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)).then(() => done()));
"""
TELEPHONE = (390, 844)


def certificate_pin():
    """The one certificate that is taken without an authority: by its key, so that no other one is."""
    with open(os.environ["CAKEY_CA"], "rb") as file:
        key = x509.load_pem_x509_certificate(file.read()).public_key()
    return base64.b64encode(hashlib.sha256(key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).digest())


class Browser:
    """A driver, its profile and its folder of downloads. `name` names its screenshots."""

    def __init__(self, name):
        self.name = name
        self.folder = tempfile.mkdtemp(prefix="cakey-browser-")
        self.downloads = os.path.join(self.folder, "downloads")
        os.mkdir(self.downloads)
        options = webdriver.ChromeOptions()
        options.binary_location = CHROMIUM
        for flag in FLAGS:
            options.add_argument(flag)
        options.add_argument("--user-data-dir=" + os.path.join(self.folder, "profile"))
        options.add_argument("--ignore-certificate-errors-spki-list=" + certificate_pin().decode())
        options.add_argument("--window-size=%d,%d" % DESKTOP)
        if os.geteuid() == 0:
            options.add_argument("--no-sandbox")
        options.add_experimental_option("prefs", {"download.default_directory": self.downloads,
                                                  "download.prompt_for_download": False})
        self.driver = webdriver.Chrome(service=Service(DRIVER), options=options)
        atexit.register(self.close)

    def close(self):
        self.driver.quit()
        shutil.rmtree(self.folder, ignore_errors=True)

    def resize(self, size):
        """The page's own size, whatever frame the window has."""
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": size[0] < 600})

    def loaded(self):
        """Waits until all that the page is made of has come."""
        waited(lambda: self.driver.execute_script("return document.readyState") == "complete", lambda: "the page does not come")

    @contextmanager
    def in_the_dark(self):
        """As on a machine whose owner likes it dark."""
        def prefer(scheme):
            self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
            self.driver.execute_async_script(SETTLED)
        prefer("dark")
        try:
            yield
        finally:
            prefer("")

    def screenshot(self, name):
        """The whole page, into the instance's directory. Returns the file's path."""
        folder = os.path.join(os.environ["CAKEY_RUN"], "screenshots")
        os.makedirs(folder, exist_ok=True)
        path = os.path.join(folder, "%s-%s.png" % (name, self.name))
        picture = self.driver.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True})
        with open(path, "wb") as file:
            file.write(base64.b64decode(picture["data"]))
        return path


_open = {}


def browser(name):
    """The browser of that name, started when it is first asked for and kept for the whole run."""
    if name not in _open:
        _open[name] = Browser(name)
    return _open[name]


def screenshots(name):
    return [one.screenshot(name) for one in _open.values()]
