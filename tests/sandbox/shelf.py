# What the sandbox remembers: journals of small JSON records, so that a restart forgets nothing.
import json
import os
import tempfile
import threading
import weakref


def write_whole(path, content, mode=0o600):
    """Puts `content` (bytes) at `path` in one step: a reader sees the old file or the new one."""
    handle, name = tempfile.mkstemp(dir=os.path.dirname(path), prefix=".new-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.chmod(name, mode)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


class Shelf:
    """Records by key, in the order in which they were first put. Records are plain dicts; a caller who changes
    one says so with put(). Callers who read and then write hold `lock` meanwhile.

    Each put is a line of the journal, written in one step; of a key the last line counts. Files of their own, one a
    record, cost ten times as much."""

    def __init__(self, folder):
        self.folder = folder
        self.lock = threading.RLock()
        self._records = {}
        os.makedirs(folder, mode=0o700, exist_ok=True)
        path = os.path.join(folder, "journal")
        self._read(path)
        self._journal = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        weakref.finalize(self, os.close, self._journal)

    def put(self, key, record):
        with self.lock:
            os.write(self._journal, (json.dumps([key, record], ensure_ascii=False) + "\n").encode())
            self._records[key] = record

    def add(self, record):
        """Puts a record under the next number, which it returns: 1, 2, 3 ..."""
        with self.lock:
            key = self.next()
            self.put(key, record)
            return key

    def next(self):
        """The number that add() will give."""
        return len(self._records) + 1

    def get(self, key):
        with self.lock:
            return self._records.get(key)

    def all(self):
        with self.lock:
            return list(self._records.values())

    def items(self):
        with self.lock:
            return list(self._records.items())

    def _read(self, path):
        """A last line that a kill has torn was never answered for: it goes."""
        try:
            with open(path, "rb") as file:
                lines = file.read().splitlines(keepends=True)
        except FileNotFoundError:
            return
        if lines and not lines[-1].endswith(b"\n"):
            os.truncate(path, sum(map(len, lines[:-1])))
            lines.pop()
        for line in lines:
            key, record = json.loads(line)
            self._records[key] = record
