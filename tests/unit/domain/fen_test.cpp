// Tests of domain/fen: yuan in, yuan out, never a floating point between.
#include "domain/fen.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(fen)

using cakey::Fen;

BOOST_AUTO_TEST_CASE(yuan_with_and_without_decimals_are_equal)
{
    for (const auto yuan : {"200", "200.0", "200.00"})
        BOOST_TEST(Fen::from_yuan(yuan)->count() == 20000, yuan);
    BOOST_TEST(Fen::from_yuan("0.01")->count() == 1);
    BOOST_TEST(Fen::from_yuan("0.1")->count() == 10);
    BOOST_TEST(Fen::from_yuan("0")->count() == 0);
}

BOOST_AUTO_TEST_CASE(what_is_no_amount_is_refused)
{
    for (const auto yuan : {"", ".", "1.", ".5", "-1", "1.-5", "+1", "1.234", "1,000", "1e3", " 1", "1 ", "1.2.3", "一",
                            "100000001", "99999999999999999999"})
        BOOST_TEST(!Fen::from_yuan(yuan).has_value(), yuan);
}

BOOST_AUTO_TEST_CASE(alipays_bound_is_taken) { BOOST_TEST(Fen::from_yuan("100000000.00")->count() == 10'000'000'000); }

BOOST_AUTO_TEST_CASE(yuan_always_has_two_decimals)
{
    BOOST_TEST(Fen(0).yuan() == "0.00");
    BOOST_TEST(Fen(5).yuan() == "0.05");
    BOOST_TEST(Fen(20050).yuan() == "200.50");
    BOOST_TEST(Fen(-5).yuan() == "-0.05");
    BOOST_TEST(Fen(-20050).yuan() == "-200.50");
}

BOOST_AUTO_TEST_CASE(amounts_add_multiply_and_compare)
{
    Fen sum(100);
    sum += Fen(50);
    BOOST_TEST((sum == Fen(150)));
    BOOST_TEST((sum - Fen(200) == Fen(-50)));
    BOOST_TEST((Fen(100) * 3 + Fen(1) == Fen(301)));
    BOOST_TEST((Fen(1) < Fen(2)));
}

BOOST_AUTO_TEST_CASE(thousands_are_set_apart)
{
    BOOST_TEST(Fen(5).grouped() == "0.05");
    BOOST_TEST(Fen(99999).grouped() == "999.99");
    BOOST_TEST(Fen(100000).grouped() == "1,000.00");
    BOOST_TEST(Fen(123456789).grouped() == "1,234,567.89");
    BOOST_TEST(Fen(-99999).grouped() == "-999.99");
    BOOST_TEST(Fen(-100000).grouped() == "-1,000.00");
    BOOST_TEST(Fen(-12345600).grouped() == "-123,456.00");
    BOOST_TEST(Fen(-123456789).grouped() == "-1,234,567.89");
}

BOOST_AUTO_TEST_SUITE_END()
