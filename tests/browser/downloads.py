# Files that a link saves.
import os

from page import waited


def downloaded(browser, page, link, name_ends):
    """Presses a link that saves a file; returns what was saved."""
    before = set(os.listdir(browser.downloads))
    page.follow(link)

    def look():
        fresh = [one for one in os.listdir(browser.downloads) if one not in before]
        return [one for one in fresh if one.endswith(name_ends)]
    name = waited(look, lambda: "「%s」 saves no %s; %s" % (link, name_ends, page.where()))[0]
    with open(os.path.join(browser.downloads, name), "rb") as file:
        return file.read()
