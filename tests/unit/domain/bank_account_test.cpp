// Tests of domain/bank_account.
#include "domain/bank_account.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(bank_account)

using namespace cakey;

BOOST_AUTO_TEST_CASE(digits_are_an_account_whatever_stands_between_them)
{
    BOOST_TEST(BankAccount::parse("4301 0123-4567 8901 234")->text() == "4301012345678901234");
    BOOST_TEST(BankAccount::parse(" ６２２２02１2 ")->text() == "62220212");
    BOOST_TEST(BankAccount::parse(std::string(32, '1')).has_value());
}

BOOST_AUTO_TEST_CASE(too_few_too_many_or_other_characters_are_none)
{
    for (const auto& typed : {std::string(), std::string("1234567"), std::string(33, '1'), std::string("1234567a"),
                              std::string("1234 5678 .")})
        BOOST_TEST(!BankAccount::parse(typed).has_value(), typed);
}

BOOST_AUTO_TEST_CASE(its_last_four_digits_are_shown_and_not_how_long_it_is)
{
    BOOST_TEST(account_end("4301012345678901234") == "1234");
    BOOST_TEST(masked_account("4301012345678901234") == "****1234");
    BOOST_TEST(masked_account("12345678") == "****5678");
}

BOOST_AUTO_TEST_SUITE_END()
