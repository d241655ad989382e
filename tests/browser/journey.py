# What every test here has: pictures of all browsers when something went wrong.
import unittest

from browser import screenshots


class Journey(unittest.TestCase):
    maxDiff = None

    def run(self, result=None):
        def wrong():
            return len(result.errors) + len(result.failures)
        before = wrong()
        super().run(result)
        if wrong() > before:
            for path in screenshots(self._testMethodName):
                print("screenshot: " + path, flush=True)
        return result
