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

BOOST_AUTO_TEST_CASE(a_line_is_written_in_json_with_its_numbers_as_numbers)
{
    const auto line = LogLine(at).add("event", "say \"so\"\\").add_number("ms", "4.2").add("text", "国\n信\t");
    BOOST_TEST(line.whole(LogFormat::json)
               == R"({"at":"2026-11-22T06:05:09.012Z","event":"say \"so\"\\","ms":4.2,"text":"国\n信\u0009"})"
                  "\n");
    BOOST_TEST(LogLine(at).add("text", "\xff\x1b").text(LogFormat::json).ends_with(R"("text":"\u00ff\u001b"})"));
}

BOOST_AUTO_TEST_CASE(a_whole_line_fits_into_a_pipe_at_once)
{
    for (const auto format : {LogFormat::logfmt, LogFormat::json}) {
        LogLine line(at);
        for (int i = 0; i < 100; ++i)
            line.add("text", std::string(300, 'a'));
        const auto whole = line.whole(format);
        BOOST_TEST(whole.size() <= 4096u);
        BOOST_TEST(whole.size() > 3800u);
        BOOST_TEST(whole.ends_with(format == LogFormat::json ? "a\"}\n" : "a\n"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
