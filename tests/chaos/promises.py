"""What the site told actors it had done, and what it left open: the books must know of the one, and of no more than both."""
import threading
from collections import Counter


class Promises:
    def __init__(self):
        self._lock = threading.Lock()
        self.kept = Counter()      # (order, event): answered "done"
        self.possible = Counter()  # (order, event): nobody knows, the answer was lost

    def note(self, order, event, answer, flashes):
        """Of a form that was sent: `flashes` are the messages that mean that it was done. True if it was."""
        if answer is None:
            return False
        done = answer.status == 303 and answer.flash in flashes
        if done or answer.unknown():
            with self._lock:
                (self.kept if done else self.possible)[order, event] += 1
        return done
