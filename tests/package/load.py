"""Visitors of a site, as long as this runs: pages that are read and forms that are sent. On SIGTERM it prints how many requests
were answered, and what each that was not came to. Usage: load.py PAGES_AT_ONCE"""
import os
import signal
import sys
import threading
from collections import Counter
from pathlib import Path
from urllib.parse import urlencode

sys.dont_write_bytecode = True
sys.path.append(str(Path(__file__).resolve().parents[1] / "support"))
from portal import PREFIX, connection

ANSWERED = (200, 303, 422, 429)


def visit(end, told):
    site, turn = connection(), 0
    while not end.is_set():
        turn += 1
        try:
            if turn % 5 == 0:
                # Without its token a form is refused, by the program and not by whom it did not reach.
                site.request("POST", PREFIX + "/register", urlencode({"name": "nobody"}).encode(), {"Content-Type": "application/x-www-form-urlencoded"})
            else:
                site.request("GET", PREFIX + ("/", "/register", "/guide", "/readyz")[turn % 4])
            answer = site.getresponse()
            answer.read()
            told["answered" if answer.status in (*ANSWERED, 403) else answer.status] += 1
        except OSError as error:
            told[type(error).__name__] += 1
            site.close()
    site.close()


def main():
    end, told = threading.Event(), Counter()
    signal.signal(signal.SIGTERM, lambda *_: end.set())
    threads = [threading.Thread(target=visit, args=(end, told)) for _ in range(int(sys.argv[1]))]
    for thread in threads:
        thread.start()
    print("ready", flush=True)
    end.wait()
    for thread in threads:
        thread.join()
    answered = told.pop("answered", 0)
    print(answered, dict(told) or "none lost", flush=True)
    return bool(told) or not answered


if __name__ == "__main__":
    sys.exit(main())
