// Tests of domain/company_name.
#include "domain/company_name.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(company_name)

using cakey::CompanyName;

namespace {

std::string repeated(std::string_view text, int times)
{
    std::string all;
    while (times-- > 0)
        all += text;
    return all;
}

}

BOOST_AUTO_TEST_CASE(characters_are_counted_not_bytes)
{
    BOOST_TEST(CompanyName::parse("国信").has_value());
    BOOST_TEST(CompanyName::parse(repeated("江", 100)).has_value());
    BOOST_TEST(!CompanyName::parse(repeated("江", 101)).has_value());
    BOOST_TEST(!CompanyName::parse("江").has_value());
    BOOST_TEST(!CompanyName::parse("").has_value());
}

BOOST_AUTO_TEST_CASE(blanks_around_are_taken_away_and_the_rest_stays_as_typed)
{
    BOOST_TEST(CompanyName::parse("　Nanjing Ｘ（江苏）Co. ")->text() == "Nanjing Ｘ（江苏）Co.");
}

BOOST_AUTO_TEST_CASE(a_name_that_shows_nothing_is_none)
{
    BOOST_TEST(!CompanyName::parse("　 \t").has_value());
    BOOST_TEST(!CompanyName::parse("江\u200b\u200b").has_value());
}

BOOST_AUTO_TEST_CASE(other_lines_bytes_and_directions_are_refused)
{
    for (const auto name : {"江苏\n国信", "江苏\xff", "江苏\u202e国信"})
        BOOST_TEST(!CompanyName::parse(name).has_value());
}

BOOST_AUTO_TEST_CASE(names_that_differ_in_typing_only_are_one)
{
    const auto key = CompanyName::parse("江苏（abc）有限公司")->normalized();
    BOOST_TEST(key == "江苏(ABC)有限公司");
    BOOST_TEST(CompanyName::parse(" 江苏 (ＡＢＣ) 有限公司")->normalized() == key);
}

BOOST_AUTO_TEST_SUITE_END()
