// Tests of pages/browser_words.
#include "web/browser.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(browser_words_test)

using cakey::web::browser_words;

BOOST_AUTO_TEST_CASE(a_browser_is_known_by_its_own_name_not_by_those_it_borrows)
{
    BOOST_TEST(browser_words("Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 Chrome/109.0 Safari/537.36 Edg/109.0")
               == "Edge，Windows");
    BOOST_TEST(browser_words("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36")
               == "Chrome，Linux");
    BOOST_TEST(browser_words("Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X) Version/15.0 Safari/604.1")
               == "Safari，iPhone");
}

BOOST_AUTO_TEST_CASE(what_is_not_recognised_is_some_other_browser)
{
    BOOST_TEST(browser_words("") == "其他浏览器");
    BOOST_TEST(browser_words("curl/8.0") == "其他浏览器");
}

BOOST_AUTO_TEST_SUITE_END()
