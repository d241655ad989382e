# The pages as such: on a telephone nothing sticks out, nothing moves while it comes, little is fetched, and what programs know of
# accessibility and HTML they find in order.
import checkers
from browser import DESKTOP, TELEPHONE, browser
from every_page import EveryPage
from page import Page

# What lies outside the page's width and can be seen.
TOO_WIDE = """
const page = document.documentElement;
if (page.scrollWidth <= page.clientWidth) return [];
return Array.from(document.querySelectorAll("body *"))
    .filter((one) => one.getBoundingClientRect().right > page.clientWidth + 1)
    .map((one) => one.tagName + "." + one.className + " " + one.innerText.slice(0, 30)).slice(0, 5).concat("…");
"""

# Whether all that stands in the head of the page stands side by side, each whole word of the navigation in its place.
IN_ONE_LINE = """
const boxes = (selector) => Array.from(document.querySelectorAll(selector), (one) => one.getBoundingClientRect());
const side_by_side = (all) => all.every((one, i) => i === 0 || (one.left >= all[i - 1].right - 1
    && one.top < all[0].bottom && one.bottom > all[0].top));
return side_by_side(boxes("header.top .wrap > *")) && side_by_side(boxes("header.top nav > a"))
    && boxes("header.top nav > a").every((one) => one.height < 45);
"""

# What a page cost: each address, and its bytes on the way; nothing where the browser had it.
FETCHED = """
return [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
    .map((one) => [new URL(one.name).pathname, one.transferSize]).filter(([, bytes]) => bytes > 0);
"""
FIRST_VISIT = {"requests": 5, "bytes": 35000}
NEXT_PAGE = {"requests": 3, "bytes": 10000}

# What has moved since the page began to be drawn, and by how much (a share of the window). Not what is less than a hundredth: where
# Chromium gets hardly any time it draws the head before it has read all of it.
MOVED = """
const done = arguments[arguments.length - 1];
const moved = (list) => done(list.filter((one) => !one.hadRecentInput && one.value >= 0.01).map((one) => one.value.toFixed(4) + " "
    + one.sources.map(({ node }) => node ? (node.id || node.className || node.nodeName) : "?").join(", ")));
new PerformanceObserver((list) => moved(list.getEntries())).observe({ type: "layout-shift", buffered: true });
setTimeout(() => done([]), 50);
"""


class Pages(EveryPage):
    def moved(self, shown):
        """What moves each time that the page is shown: a starved Chromium draws a table's first rows before it has the rest, too,
        and widens its columns then."""
        moved = shown.driver.execute_async_script(MOVED)
        if moved:
            shown.driver.refresh()
            shown.loaded()
            moved = shown.driver.execute_async_script(MOVED)
        return moved

    def spent(self, shown, path):
        Page(shown.driver).open(path)
        shown.loaded()
        fetched = shown.driver.execute_script(FETCHED)
        return {"requests": len(fetched), "bytes": sum(size for _, size in fetched)}, fetched

    def test_a_first_visit_fetches_little_and_the_next_page_hardly_more_than_itself(self):
        shown = browser("visitor")
        shown.driver.execute_cdp_cmd("Network.clearBrowserCache", {})
        for path, most in (("/", FIRST_VISIT), ("/register", NEXT_PAGE)):
            spent, fetched = self.spent(shown, path)
            for what, bound in most.items():
                self.assertLessEqual(spent[what], bound, "%s of %s: %s" % (what, path, fetched))

    def test_what_pages_are_made_of_can_be_read_in_the_dark_by_everybody(self):
        shown = browser("visitor")
        Page(shown.driver).open("/guide/style")
        with shown.in_the_dark():
            self.assertEqual(checkers.axe_faults(shown.driver), [])

    def test_the_desks_head_is_one_line_for_whoever_sees_most(self):
        for name in ("operator", "administrator"):
            shown = browser(name)
            shown.resize(DESKTOP)
            Page(shown.driver).open("/desk/trouble")
            self.assertTrue(shown.driver.execute_script(IN_ONE_LINE), name)
            self.assertEqual(shown.driver.execute_script(TOO_WIDE), [], name)

    def test_each_page_has_one_main_heading_and_valid_html_is_there_for_everybody_stands_still_and_fits_a_telephone(self):
        wrong, sources = {}, {}
        for path, shown in self.each():
            headings = shown.driver.execute_script(
                "return Array.from(document.querySelectorAll('h1'), (one) => one.innerText.trim())")
            faults = checkers.axe_faults(shown.driver) + (["headings: %s" % headings] if len(headings) != 1 else [])
            faults += ["has moved: %s" % one for one in self.moved(shown)]
            sources[path] = checkers.source(shown.driver)
            shown.resize(TELEPHONE)
            faults += ["too wide for a telephone: %s" % one for one in shown.driver.execute_script(TOO_WIDE)]
            shown.resize(DESKTOP)
            if faults:
                wrong[path] = faults
        self.assertEqual({**wrong, **checkers.html_faults(sources)}, {})
