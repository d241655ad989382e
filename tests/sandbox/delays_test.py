# Tests of answers that come later.
import os
import sys
import threading
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from delays import FAMILIES, LONGEST, UnknownFamily  # noqa: E402
from faults import CALLS, Faults  # noqa: E402


class ADelay(unittest.TestCase):
    def setUp(self):
        self.faults = Faults()

    def test_every_family_is_of_calls_that_there_are(self):
        for family, calls in FAMILIES.items():
            self.assertLessEqual(set(calls), set(CALLS), family)

    def test_it_lasts_over_any_number_of_calls_until_it_is_taken_back(self):
        self.faults.delays.set("alipay", 0.3)
        self.assertEqual([self.faults.take("alipay.trade.query") for _ in range(3)], [{"slow": 0.3}] * 3)
        self.faults.delays.set("alipay", 0)
        self.assertEqual(self.faults.take("alipay.trade.query"), {})

    def test_other_families_are_answered_as_before(self):
        self.faults.delays.set("alipay", 30)
        for call in ("SendSms", "smtp", "invoice.pdf", "alipay.notify"):
            self.assertEqual(self.faults.take(call), {}, call)

    def test_a_slow_call_is_later_still(self):
        self.faults.delays.set("sms", 1)
        self.faults.arm("SendSms", "slow", 1, 2)
        self.assertEqual(self.faults.take("SendSms"), {"slow": 3})
        self.assertEqual(self.faults.take("SendSms"), {"slow": 1})

    def test_a_letter_waits_once(self):
        self.faults.delays.set("mail", 1)
        self.assertEqual(self.faults.take("smtp", ("slow", "down")), {"slow": 1})
        self.assertEqual(self.faults.take("smtp", ("timeout_after", "system_error", "rejected")), {})

    def test_calls_wait_beside_each_other(self):
        """Two that meet while they wait: had one to wait for the other, the barrier would break."""
        self.faults.delays.set("alipay", 60)
        waiting = threading.Barrier(3, timeout=10)

        class Stop:
            @staticmethod
            def wait(seconds):
                self.assertEqual(seconds, 60)
                waiting.wait()

        for _ in range(2):
            threading.Thread(target=self.faults.take("alipay.trade.query").before, args=[Stop]).start()
        waiting.wait()

    def test_what_is_no_family_or_no_time_is_refused(self):
        for family, seconds in (("fax", 1), ("sms", -1), ("sms", LONGEST + 1), ("sms", float("nan"))):
            with self.assertRaises(UnknownFamily):
                self.faults.delays.set(family, seconds)


if __name__ == "__main__":
    unittest.main()
