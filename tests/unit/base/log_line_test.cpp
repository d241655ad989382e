// Lines of logs.
#include "base/log_line.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(log_line)

using namespace cakey;

namespace {

const Instant at{std::chrono::milliseconds(1'795'327'509'012)};

std::string shown(std::string_view value)
{
    return LogLine(at).add("text", value).text().substr(std::string("at=2026-11-22T06:05:09.012Z").size());
}

}

BOOST_AUTO_TEST_CASE(a_line_begins_with_the_time_and_has_no_empty_values)
{
    BOOST_TEST(LogLine(at).add("event", "started").add("text", "").add("n", "5").text()
               == "at=2026-11-22T06:05:09.012Z event=started n=5");
}

BOOST_AUTO_TEST_CASE(what_is_no_plain_word_is_quoted_and_forges_nothing)
{
    BOOST_TEST(shown("a b") == " text=\"a b\"");
    BOOST_TEST(shown("x\nevent=signed_in") == " text=\"x\\nevent=signed_in\"");
    BOOST_TEST(shown("say \"so\"\\") == " text=\"say \\\"so\\\"\\\\\"");
    BOOST_TEST(shown("国信") == " text=\"国信\"");
    BOOST_TEST(shown("\xff\x1b") == " text=\"\\xff\\x1b\"");
}

BOOST_AUTO_TEST_CASE(a_whole_line_fits_into_a_pipe_at_once)
{
    LogLine line(at);
    for (int i = 0; i < 100; ++i)
        line.add("text", std::string(300, 'a'));
    BOOST_TEST(line.whole().size() == 4096u);
    BOOST_TEST(line.whole().ends_with("a\n"));
}

BOOST_AUTO_TEST_SUITE_END()
