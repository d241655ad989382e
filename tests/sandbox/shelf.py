# What the sandbox remembers: folders of small JSON records, so that a restart forgets nothing.
import json
import os
import tempfile
import threading


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
    one says so with put(). Callers who read and then write hold `lock` meanwhile."""

    def __init__(self, folder):
        self.folder = folder
        self.lock = threading.RLock()
        self._records = {}
        self._last = 0
        os.makedirs(folder, mode=0o700, exist_ok=True)
        stored = []
        for name in os.listdir(folder):
            if name.endswith(".json") and not name.startswith("."):
                with open(os.path.join(folder, name), encoding="utf-8") as file:
                    stored.append(json.load(file))
        for entry in sorted(stored, key=lambda entry: entry["place"]):
            self._records[entry["key"]] = entry
            self._last = entry["place"]

    def put(self, key, record):
        with self.lock:
            entry = self._records.get(key)
            if entry is None:
                self._last += 1
                entry = {"place": self._last, "key": key}
            entry["record"] = record
            path = os.path.join(self.folder, "%08d.json" % entry["place"])
            write_whole(path, json.dumps(entry, ensure_ascii=False, indent=1).encode())
            self._records[key] = entry

    def add(self, record):
        """Puts a record under the next number, which it returns: 1, 2, 3 ..."""
        with self.lock:
            key = self._last + 1
            self.put(key, record)
            return key

    def get(self, key):
        with self.lock:
            entry = self._records.get(key)
            return entry and entry["record"]

    def all(self):
        with self.lock:
            return [entry["record"] for entry in self._records.values()]

    def items(self):
        with self.lock:
            return [(key, entry["record"]) for key, entry in self._records.items()]
