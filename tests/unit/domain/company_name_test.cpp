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

BOOST_AUTO_TEST_CASE(nothing_invisible_is_in_a_name)
{
    for (const std::string hidden : {"\u00ad", "\ufe0f", "\u034f", "\U000e0020", "\u3164", "\u2800", "\u200b", "\u2060",
                                     "\u115f", "\U000e0101", "\ufeff", "\u0001", "\ue000"})
        BOOST_TEST(!CompanyName::parse("江苏" + hidden + "国信").has_value());
}

BOOST_AUTO_TEST_CASE(letters_of_other_scripts_are_in_no_name)
{
    for (const auto* name : {"江苏ロ岸有限公司", "АВС有限公司", "江苏αβ", "江苏한국", "江苏é", "江苏😀"})
        BOOST_TEST(!CompanyName::parse(name).has_value());
}

BOOST_AUTO_TEST_CASE(the_letters_and_marks_of_the_registry_are)
{
    for (const auto* name : {"江苏（集团）有限公司", "A·B 建设-1 & Co., Ltd.", "某某、某某合伙企业（有限合伙）", "𠮷利〇々有限公司"})
        BOOST_TEST(CompanyName::parse(name)->text() == name);
}

BOOST_AUTO_TEST_CASE(what_is_copied_from_a_pdf_is_the_plain_character)
{
    BOOST_TEST(CompanyName::parse("江苏建⼯⽊业Ⅱ有限公司")->text() == "江苏建工木业II有限公司");
    BOOST_TEST(cakey::account_key("江苏建⼯") == "江苏建工");
    BOOST_TEST(cakey::account_key("\xff a") == "\xff"
                                               "A");
}

BOOST_AUTO_TEST_CASE(names_that_read_the_same_have_one_skeleton)
{
    const auto skeleton = [](std::string_view name) { return CompanyName::parse(name)->skeleton(); };
    BOOST_TEST(skeleton("江苏 O1 建设") == skeleton("江苏０l建设"));
    BOOST_TEST(skeleton("江苏ol建设") == skeleton("江苏OL建设"));
    BOOST_TEST(skeleton("江苏A·B建设") == skeleton("江苏A・B建设"));
    BOOST_TEST(skeleton("江苏（一）建设") == skeleton("江苏(—)建设"));
    BOOST_TEST(skeleton("江苏甲建设") != skeleton("江苏乙建设"));
    BOOST_TEST(skeleton("江苏未来建设") != skeleton("江苏末来建设"));
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
