// Lines of the request log.
#include "web/log.hpp"

#include "web/request.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

BOOST_AUTO_TEST_SUITE(web_log)

using namespace cakey::web;

namespace {

struct LogFile {
    LogFile()
    {
        char pattern[] = "/tmp/cakey-log-XXXXXX";
        folder = mkdtemp(pattern);
    }
    ~LogFile() { std::filesystem::remove_all(folder); }

    std::string path() const { return folder + "/log"; }

    std::string text() const
    {
        std::ifstream file(path());
        return {std::istreambuf_iterator<char>(file), {}};
    }

    std::string folder;
};

const std::chrono::system_clock::time_point ended{std::chrono::milliseconds(1'795'327'509'012)};
const Outcome refused{303, 0, std::chrono::microseconds(4240), ended};

}

BOOST_AUTO_TEST_CASE(a_line_has_the_pattern_and_neither_path_nor_query)
{
    Request request(RequestData{.method = "POST", .target = "/desk/orders/17/refusal?secret=1"});
    request.matched("/desk/orders/{no}/refusal", "/desk/orders/17/refusal", {{"no", "17"}});
    request.log().person = "staff:7";
    request.log().order = "2026112200017";
    BOOST_TEST(line_of(request, refused).text()
               == "at=2026-11-22T06:05:09.012Z method=POST route=/desk/orders/{no}/refusal status=303 ms=4.2 bytes=0 "
                  "person=staff:7 order=2026112200017");
}

BOOST_AUTO_TEST_CASE(an_unknown_route_is_a_dash)
{
    const Request request(RequestData{.target = "/x"});
    BOOST_TEST(line_of(request, refused).text().find(" route=- ") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(no_value_can_forge_a_fact_or_a_line)
{
    const Request request(RequestData{});
    request.log().person = "7 status=200";
    request.log().order = "a\"b\\c\nat=now\x1B[2J";
    request.log().event = "李\xC2\x85";
    request.log().reference = "李";
    const auto line = line_of(request, refused).text();
    BOOST_TEST(line.find(" person=\"7 status=200\" ") != std::string::npos);
    BOOST_TEST(line.find(" order=\"a\\\"b\\\\c\\nat=now\\x1b[2J\" ") != std::string::npos);
    BOOST_TEST(line.find(" event=\"\\xe6\\x9d\\x8e\\xc2\\x85\" ") != std::string::npos);
    BOOST_TEST(line.find(" reference=\"李\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_long_value_is_cut_between_characters)
{
    const Request request(RequestData{});
    for (int i = 0; i < 100; ++i)
        request.log().event += "李";
    BOOST_TEST(line_of(request, refused).text().ends_with("李李\""));
    BOOST_TEST(line_of(request, refused).text().size() < 400u);
}

BOOST_FIXTURE_TEST_CASE(lines_are_appended, LogFile)
{
    const Request request(RequestData{});
    Log({.file = path()}).write(request, refused);
    const Log log({.file = path()});
    log.write(request, refused);
    log.note("started", "two words", "R1");
    BOOST_TEST(
        text().starts_with(line_of(request, refused).text() + '\n' + line_of(request, refused).text() + "\nat="));
    BOOST_TEST(text().ends_with("Z event=started reference=R1 text=\"two words\"\n"));
}

BOOST_FIXTURE_TEST_CASE(equal_lines_about_the_program_are_not_repeated_but_each_reference_has_its_line, LogFile)
{
    const Log log({.file = path()});
    for (int i = 0; i < 5; ++i) {
        log.note("database_away", "connection refused");
        log.note("unexpected", "out of range", "R" + std::to_string(i));
    }
    const auto written = text();
    BOOST_TEST(std::ranges::count(written, '\n') == 6);
    BOOST_TEST(written.find("reference=R4") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_log_that_cannot_be_opened_stops_the_start)
{
    BOOST_CHECK_THROW(Log({.file = "/nowhere/log"}), std::system_error);
}

BOOST_AUTO_TEST_SUITE_END()
