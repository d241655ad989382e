// What an application costs by a price list.
#include "domain/price_list.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(price_list)

using namespace cakey;

namespace {

Price price(std::int64_t id, BusinessType type, PricedItem item, int years, int fen)
{
    Price price;
    price.id = id;
    price.business_type = type;
    price.item = item;
    price.years = years;
    price.unit_price = Fen(fen);
    return price;
}

// New certificates for 2 years or 1, their seals at one price for any term; a reset for nothing.
const PriceList list({
    price(1, BusinessType::new_certificate, PricedItem::certificate, 2, 38000),
    price(2, BusinessType::new_certificate, PricedItem::certificate, 1, 20000),
    price(3, BusinessType::new_certificate, PricedItem::seal, 0, 6001),
    price(4, BusinessType::password_reset, PricedItem::certificate, 0, 0),
});

Application application(int certificates, int seals, int years)
{
    Application application;
    application.certificates = certificates;
    application.company_seals = seals;
    application.years = years;
    return application;
}

}

BOOST_AUTO_TEST_CASE(certificates_and_seals_are_priced_line_by_line)
{
    const auto lines = list.lines(application(2, 1, 1));
    BOOST_REQUIRE(lines);
    BOOST_REQUIRE(lines->size() == 2u);
    BOOST_TEST((*lines)[0].price->id == 2);
    BOOST_TEST((*lines)[0].quantity == 2);
    BOOST_CHECK((*lines)[0].amount == Fen(40000));
    BOOST_TEST((*lines)[1].price->id == 3);
    BOOST_CHECK((*lines)[1].amount == Fen(6001));
    BOOST_CHECK(list.total(application(2, 1, 1)) == Fen(46001));
}

BOOST_AUTO_TEST_CASE(seals_of_all_kinds_cost_the_same)
{
    auto three = application(3, 1, 2);
    three.legal_seals = 1;
    three.signature_seals = 1;
    BOOST_CHECK(list.total(three) == Fen(3 * 38000 + 3 * 6001));
}

BOOST_AUTO_TEST_CASE(without_seals_there_is_no_line_for_them)
{
    BOOST_TEST(list.lines(application(1, 0, 1))->size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_term_that_has_no_price_cannot_be_had)
{
    BOOST_CHECK(!list.total(application(1, 0, 3)));
    BOOST_CHECK(!list.total(application(1, 0, 0)));
    BOOST_CHECK(!list.lines(application(1, 0, 3)));
}

BOOST_AUTO_TEST_CASE(a_business_type_or_item_that_has_no_price_cannot_be_had)
{
    auto renewal = application(1, 0, 1);
    renewal.business_type = BusinessType::renewal;
    BOOST_CHECK(!list.total(renewal));

    auto reset_with_seal = application(1, 1, 0);
    reset_with_seal.business_type = BusinessType::password_reset;
    BOOST_CHECK(!list.total(reset_with_seal));
}

BOOST_AUTO_TEST_CASE(what_costs_nothing_has_a_total_of_nothing)
{
    auto reset = application(1, 0, 0);
    reset.business_type = BusinessType::password_reset;
    BOOST_CHECK(list.total(reset) == Fen());
}

BOOST_AUTO_TEST_CASE(terms_are_ascending_and_only_those_with_a_price)
{
    BOOST_TEST(list.terms(BusinessType::new_certificate) == (std::vector{1, 2}), boost::test_tools::per_element());
    BOOST_TEST(list.terms(BusinessType::password_reset).empty());
    BOOST_TEST(list.terms(BusinessType::change).empty());
}

namespace {

using Amounts = std::vector<std::int64_t>;

Amounts reduced(const Amounts& amounts, std::int64_t to)
{
    std::vector<PriceLine> lines;
    for (const auto amount : amounts)
        lines.push_back({&list.prices().front(), 1, Fen(amount)});
    Amounts left;
    for (const auto& line : reduced_to(Fen(to), lines))
        left.push_back(line.amount.count());
    return left;
}

}

BOOST_AUTO_TEST_CASE(lines_are_reduced_in_proportion_to_the_fen)
{
    using boost::test_tools::per_element;
    BOOST_TEST(reduced({40000, 6000}, 46000) == (Amounts{40000, 6000}), per_element());
    BOOST_TEST(reduced({40000, 6000}, 23000) == (Amounts{20000, 3000}), per_element());
    // 26086.95 and 3913.04: the fen goes to the larger remainder.
    BOOST_TEST(reduced({40000, 6000}, 30000) == (Amounts{26087, 3913}), per_element());
    // 33.33 each: of equals the first.
    BOOST_TEST(reduced({100, 100, 100}, 100) == (Amounts{34, 33, 33}), per_element());
    BOOST_TEST(reduced({100, 100, 100}, 299) == (Amounts{100, 100, 99}), per_element());
    // The most that a trade can be.
    BOOST_TEST(reduced({6'000'000'000, 4'000'000'000}, 9'999'999'999) == (Amounts{5'999'999'999, 4'000'000'000}),
               per_element());
}

BOOST_AUTO_TEST_CASE(a_line_of_which_nothing_is_left_is_none)
{
    using boost::test_tools::per_element;
    BOOST_TEST(reduced({40000, 1, 0}, 20000) == (Amounts{20000}), per_element());
    BOOST_TEST(reduced({40000, 6000}, 0) == Amounts(), per_element());
}

BOOST_AUTO_TEST_CASE(lines_are_not_raised)
{
    BOOST_CHECK_THROW(reduced({40000, 6000}, 46001), std::logic_error);
    BOOST_CHECK_THROW(reduced({}, 0), std::logic_error);
}

BOOST_AUTO_TEST_SUITE_END()
