// Amounts in words: worked examples, and whatever amount it is, its words lead back to it.
#include "domain/capital_amount.hpp"

#include <boost/test/unit_test.hpp>

#include <map>
#include <random>
#include <stdexcept>
#include <string_view>

BOOST_AUTO_TEST_SUITE(capital_amount)

using namespace cakey;

namespace {

std::string said(const char* yuan) { return in_capitals(Fen::from_yuan(yuan).value()); }

// As somebody reads it who knows the characters and no rule about 零 and 整.
std::int64_t read(std::string_view words)
{
    const std::map<std::string_view, std::int64_t> digits{{"壹", 1}, {"贰", 2}, {"叁", 3}, {"肆", 4}, {"伍", 5},
                                                          {"陆", 6}, {"柒", 7}, {"捌", 8}, {"玖", 9}};
    const std::map<std::string_view, std::int64_t> places{{"拾", 10}, {"佰", 100}, {"仟", 1000}};
    std::int64_t whole = 0, group = 0, digit = 0, fen = 0;
    for (; !words.empty(); words.remove_prefix(3)) {
        const auto character = words.substr(0, 3);
        if (digits.contains(character)) {
            digit = digits.at(character);
            continue;
        }
        if (places.contains(character))
            group += digit * places.at(character);
        else if (character == "亿" || character == "万" || character == "圆") {
            whole += (group + digit) * (character == "亿" ? 100'000'000 : character == "万" ? 10'000 : 1);
            group = 0;
        } else if (character == "角")
            fen += digit * 10;
        else if (character == "分")
            fen += digit;
        digit = 0;
    }
    return whole * 100 + fen;
}

std::size_t times(std::string_view text, std::string_view part)
{
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

void check(std::int64_t count)
{
    const auto words = in_capitals(Fen(count));
    BOOST_REQUIRE_MESSAGE(read(words) == count, count << " is " << words);
    BOOST_REQUIRE_MESSAGE(times(words, "零零") == 0 && !words.starts_with("零"), words);
    BOOST_REQUIRE_MESSAGE(words.ends_with("整") == (count % 10 == 0), words);
    BOOST_REQUIRE(in_capitals(Fen(-count)) == "负" + words);
}

}

BOOST_AUTO_TEST_CASE(the_worked_examples_hold)
{
    BOOST_TEST(said("0") == "零圆整");
    BOOST_TEST(said("200") == "贰佰圆整");
    BOOST_TEST(said("0.05") == "伍分");
    BOOST_TEST(said("0.50") == "伍角整");
    BOOST_TEST(said("10.05") == "壹拾圆零伍分");
    BOOST_TEST(said("105.50") == "壹佰零伍圆伍角整");
    BOOST_TEST(said("1409.50") == "壹仟肆佰零玖圆伍角整");
    BOOST_TEST(said("6007.14") == "陆仟零柒圆壹角肆分");
    BOOST_TEST(said("16409.02") == "壹万陆仟肆佰零玖圆零贰分");
    BOOST_TEST(said("107000.53") == "壹拾万零柒仟圆零伍角叁分");
    BOOST_TEST(said("325.04") == "叁佰贰拾伍圆零肆分");
    BOOST_TEST(said("100000000") == "壹亿圆整");
    BOOST_TEST(in_capitals(Fen(10'001'000'000)) == "壹亿零壹万圆整");
    BOOST_TEST(in_capitals(Fen(99'999'999'999)) == "玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖圆玖角玖分");
    BOOST_TEST(in_capitals(Fen(-20'000)) == "负贰佰圆整");
}

BOOST_AUTO_TEST_CASE(words_lead_back_to_their_amount)
{
    for (std::int64_t count = 1; count < 300'000; ++count)
        check(count);
    std::mt19937_64 chance(20261130);
    for (int i = 0; i < 100'000; ++i)
        check(std::uniform_int_distribution<std::int64_t>(1, 99'999'999'999)(chance));
    // Digits that are none, wherever they stand.
    for (int mask = 1; mask < 1 << 11; ++mask) {
        std::int64_t count = 0;
        for (int place = 10; place >= 0; --place)
            count = count * 10 + (mask >> place & 1 ? 1 + (mask + place) % 9 : 0);
        check(count);
    }
}

BOOST_AUTO_TEST_CASE(beyond_a_billion_there_are_no_words)
{
    BOOST_CHECK_THROW(in_capitals(Fen(100'000'000'000)), std::out_of_range);
    BOOST_CHECK_THROW(in_capitals(Fen(-100'000'000'000)), std::out_of_range);
}

BOOST_AUTO_TEST_SUITE_END()
