# What the sandbox's own tests share: one set of keys, and state that is thrown away.
import atexit
import os
import tempfile
import threading

from keys import Keys
from shelf import Shelf

FOLDER = tempfile.TemporaryDirectory(prefix="sandbox-test-")
atexit.register(FOLDER.cleanup)
KEYS = Keys(os.path.join(FOLDER.name, "keys"))
KEYS.make("localhost")
NEVER = threading.Event()


def fresh_shelf():
    return Shelf(tempfile.mkdtemp(dir=FOLDER.name))
