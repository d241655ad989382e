"""Deeds at even times, however long each takes: an open system, whose people do not wait for each other."""
import itertools
import threading
import time


def at_rate(a_second, count, people, deed):
    """deed(person, number) for the numbers 0 to count - 1; `people` do one thing at a time each. Gives what the deeds gave,
    in order; an exception stands for itself. Also how late the latest deed began: more than a moment says that there were
    too few people."""
    given, late = [None] * count, [0.0] * count
    numbers = itertools.count()  # next() is one step, whatever the threads do
    began = time.monotonic() + 0.1

    def work(person):
        while (number := next(numbers)) < count:
            due = began + number / a_second
            time.sleep(max(0, due - time.monotonic()))
            late[number] = time.monotonic() - due
            try:
                given[number] = deed(person, number)
            except Exception as error:
                given[number] = error

    threads = [threading.Thread(target=work, args=[person], daemon=True) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return given, max(late)


def at_once(people, deed):
    return at_rate(float("inf"), len(people), people, deed)[0]


def without_errors(given):
    """Ends with the first thing that went wrong."""
    for one in given:
        if isinstance(one, Exception):
            raise one
    return given
