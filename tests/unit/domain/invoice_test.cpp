// An invoice is for what was paid for an order, to whom the order says.
#include "domain/invoice.hpp"

#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(invoice)

using namespace cakey;
using namespace cakey::support;

BOOST_AUTO_TEST_CASE(an_invoice_is_wanted_for_what_may_be_invoiced)
{
    const auto order = order_in(OrderState::dispatched);
    const Invoice invoice(order, the_price - Fen(500), noon);
    BOOST_CHECK(invoice.amount == the_price - Fen(500));
    BOOST_CHECK(invoice.company_id == order.company_id());
    BOOST_TEST(invoice.order_number == order.number());
    BOOST_TEST(invoice.info.title == whole_invoice_info().title);
    BOOST_TEST(invoice.info.email == whole_invoice_info().email);
    BOOST_TEST(word(invoice.state) == "wanted");
    BOOST_CHECK(invoice.created_at == noon);
}

BOOST_AUTO_TEST_CASE(each_submission_has_its_own_invoice_number)
{
    auto order = order_in(OrderState::awaiting_payment);
    BOOST_TEST(Invoice(order, the_price, noon).number == order.number() + "F1");
    order.withdraw(noon);
    support::submit(order);
    BOOST_TEST(Invoice(order, the_price, noon).number == order.number() + "F2");
}

BOOST_AUTO_TEST_CASE(an_invoice_is_of_its_submission_whatever_its_attempt)
{
    auto order = order_in(OrderState::dispatched);
    Invoice invoice(order, the_price, noon);
    BOOST_TEST(is_of_submission(invoice.number, order));
    invoice.fail_for_good();
    BOOST_TEST(is_of_submission(invoice.number, order));
    BOOST_TEST(!is_of_submission(order.number() + "F2", order));
    BOOST_TEST(!is_of_submission(order.number() + "F11", order));
}

BOOST_AUTO_TEST_CASE(what_takes_an_invoices_place_has_its_amount_another_buyer_and_the_next_number)
{
    const auto order = order_in(OrderState::dispatched);
    Invoice first(order, the_price - Fen(500), noon);
    first.invoice_number = "24502000000067087970";
    first.mail_to = "boss@example.com";
    auto second = first.successor({"另一公司", "91350100M000100Y43", "", "", "b@example.com"}, noon);
    BOOST_TEST(second.number == order.number() + "F1C2");
    BOOST_TEST(second.replaces == first.invoice_number);
    BOOST_TEST(second.invoice_number.empty());
    BOOST_TEST(second.address() == "b@example.com");
    BOOST_CHECK(second.amount == first.amount);
    BOOST_TEST(word(second.state) == "wanted");
    second.fail_for_good();
    BOOST_TEST(second.number == order.number() + "F1C2A2");
    BOOST_TEST(is_of_submission(second.number, order));
    BOOST_TEST(second.successor({}, noon).number == order.number() + "F1C3");
    first.fail_for_good();
    BOOST_TEST(first.successor({}, noon).number == order.number() + "F1C2");
}

BOOST_AUTO_TEST_CASE(its_letters_go_to_its_details_address_unless_another_is_given_and_five_a_day_may_be_asked_for)
{
    Invoice invoice(order_in(OrderState::dispatched), the_price, noon);
    BOOST_TEST(invoice.address() == whole_invoice_info().email);
    invoice.mail_to = "boss@example.com";
    BOOST_TEST(invoice.address() == "boss@example.com");
    const auto today = china_date(noon), tomorrow = china_date(noon + std::chrono::hours(24));
    for (int n = 0; n < Invoice::most_mailings; ++n)
        BOOST_TEST(invoice.ask_for_letter(today));
    BOOST_TEST(!invoice.ask_for_letter(today));
    BOOST_TEST(invoice.ask_for_letter(tomorrow));
}

BOOST_AUTO_TEST_CASE(an_invoice_is_void_when_what_it_is_for_was_given_back)
{
    auto order = order_in(OrderState::in_progress, whole_application(Delivery::pick_up));
    const auto number = Invoice(order, the_price, noon).number;
    BOOST_TEST(!is_void(number, order));
    order.return_to_centre(an_outlet_clerk, "网点停业", noon);
    BOOST_TEST(!is_void(number, order));
    order.claim(an_operator, noon);
    order.refuse(an_operator, "企业不再办理", noon);
    BOOST_TEST(is_void(number, order));
    support::submit(order);
    BOOST_TEST(is_void(number, order));
}

BOOST_AUTO_TEST_SUITE_END()
