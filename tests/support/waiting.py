# Waiting for what is meant, and saying what was not there when it does not come.
import time

PATIENCE = 40  # seconds; other tests are compiled beside these


def waited(look, failure, seconds=PATIENCE):
    """What `look` returns, as soon as it returns something; else fails with the words that `failure` returns."""
    end = time.monotonic() + seconds
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() >= end:
            raise AssertionError(failure())
        time.sleep(0.05)
