// Net and tax: worked examples, and the sum that must hold.
#include "domain/net_and_tax.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(net_and_tax)

using namespace cakey;

namespace {

std::string split(const char* gross, int percent)
{
    const auto [net, tax] = split_gross(*Fen::from_yuan(gross), percent);
    return net.yuan() + " + " + tax.yuan();
}

}

BOOST_AUTO_TEST_CASE(the_worked_examples_hold)
{
    BOOST_TEST(split("200.00", 6) == "188.68 + 11.32");
    BOOST_TEST(split("50.00", 13) == "44.25 + 5.75");
    BOOST_TEST(split("250.00", 6) == "235.85 + 14.15");
    BOOST_TEST(split("100.00", 13) == "88.50 + 11.50");
    BOOST_TEST(split("100.00", 0) == "100.00 + 0.00");
    BOOST_TEST(split("0.01", 13) == "0.01 + 0.00");
}

BOOST_AUTO_TEST_CASE(net_and_tax_make_gross_and_the_tax_is_the_rates_to_a_fen)
{
    for (const int percent : {1, 3, 6, 9, 13})
        for (std::int64_t gross = 0; gross < 30'000; gross += 7) {
            const auto [net, tax] = split_gross(Fen(gross), percent);
            BOOST_REQUIRE((net + tax).count() == gross);
            const auto difference = tax.count() * 100 - net.count() * percent;
            BOOST_REQUIRE(difference <= 100);
            BOOST_REQUIRE(difference >= -100);
        }
}

BOOST_AUTO_TEST_SUITE_END()
