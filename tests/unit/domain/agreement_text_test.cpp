// Tests of domain/agreement.
#include "domain/agreement.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(agreement_text)

using namespace cakey;

namespace {

std::vector<std::string> paragraphs_of(const char* body) { return Agreement{1, "协议", body, {}}.paragraphs(); }

}

BOOST_AUTO_TEST_CASE(lines_are_paragraphs_and_empty_ones_are_none)
{
    const std::vector<std::string> expected{"一", "二", "三"};
    BOOST_TEST(paragraphs_of("一\r\n\n  二\n\n三") == expected, boost::test_tools::per_element());
    BOOST_TEST(paragraphs_of("").empty());
    BOOST_TEST(paragraphs_of("\n \n").empty());
    BOOST_TEST((Agreement{1, "协议", "一", {}}.printed_paragraphs() == std::vector<std::string>{"协议", "一"}));
}

BOOST_AUTO_TEST_CASE(an_article_is_a_heading)
{
    BOOST_TEST(is_heading("第一条 证书的申请"));
    BOOST_TEST(is_heading("第十二条"));
    BOOST_TEST(!is_heading("第三方收到通知以后，如不接受本条约定，可以提出。"));
    BOOST_TEST(!is_heading("本协议第一条"));
}

BOOST_AUTO_TEST_CASE(a_version_is_in_force_until_the_next_one_is_and_one_taken_back_never_is)
{
    const Instant begin = std::chrono::sys_days(std::chrono::year(2026) / 11 / 1);
    const std::chrono::days day{1};
    const std::vector<Agreement> all = {{1, "一", "", begin, {}},
                                        {2, "二", "", begin + 20 * day, begin},
                                        {3, "三", "", begin + 40 * day, begin},
                                        {4, "四", "", begin + 60 * day, begin}};
    const std::vector<AgreementWithdrawal> withdrawals = {{3, begin + day, {1}, "错字"}};
    const auto states = [&](Instant at) {
        std::string text;
        for (const auto& one : all)
            (text += text.empty() ? "" : " ") += word(state_of(one, all, withdrawals, at));
        return text;
    };
    BOOST_TEST(states(begin) == "in_force published withdrawn published");
    BOOST_TEST(states(begin + 20 * day) == "superseded in_force withdrawn published");
    BOOST_TEST(states(begin + 50 * day) == "superseded in_force withdrawn published");
    BOOST_TEST(states(begin + 60 * day) == "superseded superseded withdrawn in_force");
}

BOOST_AUTO_TEST_CASE(a_new_version_waits_fifteen_whole_days)
{
    const auto midnight = china_midnight(*date_in("2026-11-01"));
    BOOST_TEST(date_text(earliest_start(midnight)) == "2026-11-16");
    BOOST_TEST(date_text(earliest_start(midnight + std::chrono::microseconds(1))) == "2026-11-17");
    BOOST_TEST(date_text(earliest_start(midnight + std::chrono::hours(23))) == "2026-11-17");
}

BOOST_AUTO_TEST_SUITE_END()
