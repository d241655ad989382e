// Invoices in the database: whose they are, and sending one again.
#include "support/faults.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(stored_invoices)

namespace {

const std::string number = "2026112300000001";

struct Archive : World {
    Invoice invoice()
    {
        return store.read([&](Unit& unit) { return *unit.invoices().of_company_order(company, number); });
    }

    // As the worker leaves it behind.
    void mail_it()
    {
        auto mailed = invoice();
        mailed.state = InvoiceState::mailed;
        mailed.invoice_number = "26352000000000000001";
        mailed.issued_at = mailed.mailed_at = noon;
        mailed.pdf = "%PDF";
        store.transact([&](Unit& unit) {
            unit.invoices().save(mailed);
            const auto item = unit.outbox().take(OutboxKind::invoice, noon, 40s).value();
            unit.outbox().finish(item, OutboxState::done, "", noon);
        });
    }
};

}

BOOST_FIXTURE_TEST_CASE(a_company_sees_its_own_invoices_newest_first, Archive)
{
    saved(order_of(company, OrderState::dispatched, "N10000001", noon));
    saved(order_of(company, OrderState::dispatched, "N10000002", noon + 1min));
    saved(order_of(stranger, OrderState::dispatched, "N10000003", noon));
    const auto mine = store.read([&](Unit& unit) { return unit.invoices().of(company, 10); });
    BOOST_REQUIRE(mine.size() == 2u);
    BOOST_TEST(mine[0].order_number == "N10000002");
    BOOST_TEST(mine[1].order_number == "N10000001");
    BOOST_TEST(word(mine[0].state) == "wanted");
    BOOST_TEST(mine[0].title == whole_invoice_info().title);
    BOOST_TEST(mine[0].tax_number == whole_invoice_info().tax_number);
    BOOST_TEST(mine[0].email == whole_invoice_info().email);
    BOOST_CHECK(mine[0].amount == the_price);
    BOOST_CHECK(mine[0].created_at == noon + 1min);
    BOOST_TEST(store.read([&](Unit& unit) { return unit.invoices().of(company, 1); }).size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(a_strangers_invoice_is_not_there, Archive)
{
    const auto order = saved(OrderState::dispatched);
    store.read([&](Unit& unit) {
        BOOST_CHECK(unit.invoices().of_company_order(company, number));
        BOOST_CHECK(!unit.invoices().of_company_order(stranger, number));
        BOOST_TEST(unit.invoices().of_order(order.id()).size() == 1u);
    });
    BOOST_CHECK_EXCEPTION(store.read([](Unit& unit) { return unit.invoices().at(99); }), DomainError,
                          is(Fault::not_found));
}

BOOST_FIXTURE_TEST_CASE(an_invoice_saved_from_an_older_picture_is_stale, Archive)
{
    saved(OrderState::dispatched);
    auto old = invoice();
    mail_it();
    old.state = InvoiceState::failed;
    BOOST_CHECK_EXCEPTION(store.transact([&](Unit& unit) { unit.invoices().save(old); }), DomainError,
                          is(Fault::stale));
}

BOOST_FIXTURE_TEST_CASE(a_mailed_invoice_is_mailed_again_on_demand, Archive)
{
    saved(OrderState::dispatched);
    mail_it();
    auto mailed = invoice();
    store.transact([&](Unit& unit) { unit.invoices().mail_again(mailed, noon + 1h); });
    BOOST_TEST(word(invoice().state) == "issued");
    const auto take = [](Unit& unit) { return unit.outbox().take(OutboxKind::invoice, noon + 1h, 40s); };
    const auto item = store.transact(take);
    BOOST_REQUIRE(item);
    BOOST_TEST(item->subject_id == mailed.id);
    BOOST_TEST(item->tries == 1);
}

BOOST_FIXTURE_TEST_CASE(an_issued_invoice_has_its_number_and_its_paper, Archive)
{
    saved(OrderState::dispatched);
    auto half = invoice();
    half.state = InvoiceState::issued;
    BOOST_CHECK_THROW(store.transact([&](Unit& unit) { unit.invoices().save(half); }), std::exception);
    BOOST_TEST(word(invoice().state) == "wanted");
}

BOOST_AUTO_TEST_SUITE_END()
