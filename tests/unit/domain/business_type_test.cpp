// The business types against the product page's table, written down here a second time.
#include "domain/business_type.hpp"

#include <boost/test/unit_test.hpp>

#include <vector>

BOOST_AUTO_TEST_SUITE(business_type)

using namespace cakey;

BOOST_AUTO_TEST_CASE(each_type_consists_of_what_the_product_page_says)
{
    const std::vector<BusinessRule> page{
        // type, names a serial, years, seals, delivery, reason, asks about bids, due, papers, may name an opening
        {BusinessType::new_certificate, false, true, true, true, false, false},
        {BusinessType::renewal, true, true, true, true, false, true},
        {BusinessType::change, true, false, true, true, false, true},
        {BusinessType::replacement, true, false, true, true, false, true},
        {BusinessType::password_reset, true, false, false, false, false, false},
        {BusinessType::revocation, true, false, false, false, true, false, std::chrono::hours(24), usual_papers, false},
    };
    BOOST_TEST(page.size() == words<BusinessType>.size());
    for (const auto& row : page) {
        const auto& rule = business_rule(row.type);
        BOOST_TEST_CONTEXT(word(row.type))
        {
            BOOST_TEST(word(rule.type) == word(row.type));
            BOOST_TEST(rule.names_serial == row.names_serial);
            BOOST_TEST(rule.term == row.term);
            BOOST_TEST(rule.seals == row.seals);
            BOOST_TEST(rule.delivered == row.delivered);
            BOOST_TEST(rule.reason == row.reason);
            BOOST_TEST(rule.asks_bids == row.asks_bids);
            BOOST_CHECK(rule.due == row.due);
            BOOST_TEST(rule.names_opening == row.names_opening);
            BOOST_TEST(rule.papers.size() == 3u);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
