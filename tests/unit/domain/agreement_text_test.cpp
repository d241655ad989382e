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

BOOST_AUTO_TEST_SUITE_END()
