// Where a company's mail goes.
#include "domain/mail_wish.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(mail_wish)

using namespace cakey;
using List = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(who_has_said_nothing_hears_everything_at_the_address_of_its_invoices)
{
    const MailWish wish;
    for (const auto& [purpose, text] : words<MailPurpose>)
        BOOST_CHECK(wish.addresses_for(purpose, "invoice@example.com") == List{"invoice@example.com"});
    BOOST_CHECK(wish.addresses_for(MailPurpose::paid, "").empty());
}

BOOST_AUTO_TEST_CASE(each_address_hears_what_is_wanted_and_nothing_else)
{
    MailWish wish;
    wish.addresses = "a@example.com b@example.com";
    wish.purposes = {MailPurpose::returned, MailPurpose::expiring};
    BOOST_CHECK((wish.list() == List{"a@example.com", "b@example.com"}));
    BOOST_CHECK((wish.addresses_for(MailPurpose::returned, "c@example.com") == wish.list()));
    BOOST_CHECK(wish.addresses_for(MailPurpose::paid, "c@example.com").empty());
}

BOOST_AUTO_TEST_CASE(letters_go_to_all_of_them_and_to_where_invoices_go_each_once)
{
    MailWish wish;
    BOOST_TEST(wish.all("") == std::vector<std::string>{}, boost::test_tools::per_element());
    wish.addresses = "a@example.com b@example.com";
    BOOST_TEST(wish.all("b@example.com").size() == 2u);
    BOOST_TEST(wish.all("c@example.com").back() == "c@example.com");
}

BOOST_AUTO_TEST_SUITE_END()
