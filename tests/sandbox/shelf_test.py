# Tests of what the sandbox remembers.
import os
import sys
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from fixtures import fresh_shelf  # noqa: E402
from shelf import Shelf  # noqa: E402


class AShelf(unittest.TestCase):
    def setUp(self):
        self.shelf = fresh_shelf()

    def test_a_restart_finds_the_last_of_each_record_in_the_order_of_the_first(self):
        self.shelf.put("one", {"at": 1})
        self.shelf.put("two", {"at": 1})
        self.shelf.put("one", {"at": 2, "text": "第一行\n第二行\r"})
        self.assertEqual(Shelf(self.shelf.folder).items(),
                         [("one", {"at": 2, "text": "第一行\n第二行\r"}), ("two", {"at": 1})])

    def test_numbers_go_on_after_a_restart(self):
        self.assertEqual([self.shelf.add({}), self.shelf.add({})], [1, 2])
        self.assertEqual(Shelf(self.shelf.folder).add({}), 3)

    def test_a_line_that_a_kill_has_torn_is_forgotten_and_what_follows_is_kept(self):
        self.shelf.put("whole", {"at": 1})
        self.shelf.put("torn", {"at": 1})
        journal = os.path.join(self.shelf.folder, "journal")
        os.truncate(journal, os.path.getsize(journal) - 5)
        Shelf(self.shelf.folder).put("after", {"at": 1})
        self.assertEqual([key for key, _ in Shelf(self.shelf.folder).items()], ["whole", "after"])


if __name__ == "__main__":
    unittest.main()
