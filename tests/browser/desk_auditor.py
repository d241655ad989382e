# An auditor at the desk: signs in as an administrator does, and reads.
import os

from browser import browser
from desk_administrator import Administrator
from page import Page


class Auditor(Administrator):
    def __init__(self):
        self.name = os.environ["AUDITOR_USER"]
        self.page = Page(browser("auditor").driver)
