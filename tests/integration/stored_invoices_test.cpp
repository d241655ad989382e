// Invoices in the database: whose they are, and sending one again.
#include "support/faults.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(stored_invoices)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const std::string number = "2026112300000001";

struct Archive : World {
    Invoice invoice()
    {
        return store.read([&](Unit& unit) { return *unit.invoices().of_company_order(company, number); });
    }

    InvoicePage page(const InvoiceFilter& filter)
    {
        return store.read([&](Unit& unit) { return unit.invoices().page(filter); });
    }

    static ListPlace place(const InvoiceRow& row) { return {row.created_at, row.id}; }

    // As the worker leaves it behind.
    void mail_it()
    {
        auto mailed = invoice();
        mailed.state = InvoiceState::mailed;
        mailed.invoice_number = "26352000000000000001";
        mailed.issued_at = mailed.mailed_at = noon;
        store.transact([&](Unit& unit) {
            unit.invoices().issue(mailed, {.pdf = "%PDF", .ofd = "PK"}, noon);
            for (const auto kind : {OutboxKind::invoice, OutboxKind::letter})
                unit.outbox().close(kind, mailed.id, OutboxState::done, "", noon);
        });
    }
};

}

BOOST_FIXTURE_TEST_CASE(a_company_sees_its_own_invoices_newest_first, Archive)
{
    saved(order_of(company, OrderState::dispatched, "N10000001", noon));
    saved(order_of(company, OrderState::dispatched, "N10000002", noon + 1min));
    saved(order_of(stranger, OrderState::dispatched, "N10000003", noon));
    const auto mine = page({company, {}, {}}).rows;
    BOOST_REQUIRE(mine.size() == 2u);
    BOOST_TEST(mine[0].order_number == "N10000002");
    BOOST_TEST(mine[1].order_number == "N10000001");
    BOOST_TEST(word(mine[0].state) == "wanted");
    BOOST_TEST(mine[0].title == whole_invoice_info().title);
    BOOST_TEST(mine[0].tax_number == whole_invoice_info().tax_number);
    BOOST_TEST(mine[0].email == whole_invoice_info().email);
    BOOST_CHECK(mine[0].amount == the_price);
    BOOST_CHECK(mine[0].created_at == noon + 1min);
}

BOOST_FIXTURE_TEST_CASE(invoices_are_read_page_by_page_and_back, Archive)
{
    std::vector<std::string> all;
    for (int n = 45; n > 0; --n)
        all.push_back("N" + std::to_string(10000000 + n));
    store.transact([&](Unit& unit) {
        // Five at one instant each: their rows tell them apart.
        for (auto number = all.rbegin(); number != all.rend(); ++number) {
            auto order = order_of(company, OrderState::dispatched, *number, noon + (number - all.rbegin()) / 5 * 1min);
            unit.orders().add(order);
        }
    });

    std::vector<std::string> seen;
    InvoiceFilter filter{company, {}, {}};
    ListPlace last;
    for (const bool has_next : {true, true, false}) {
        const auto found = page(filter);
        BOOST_TEST(found.has_next == has_next);
        BOOST_TEST(found.has_previous == !seen.empty());
        for (const auto& row : found.rows)
            seen.push_back(row.order_number);
        filter.after = place(found.rows.back());
        last = place(found.rows.front());
    }
    BOOST_TEST(seen == all, boost::test_tools::per_element());

    // From the last page back to the one before it.
    filter.before = last;
    filter.after.reset();
    const auto back = page(filter);
    BOOST_REQUIRE(back.rows.size() == 20u);
    BOOST_TEST(back.rows.front().order_number == seen[20]);
    BOOST_TEST(back.has_previous);
    BOOST_TEST(back.has_next);
}

BOOST_FIXTURE_TEST_CASE(an_order_with_two_invoices_is_one_row, Archive)
{
    saved(OrderState::dispatched);
    auto second = invoice();
    second.id = 0;
    second.number += "2";
    store.transact([&](Unit& unit) { unit.invoices().add(second); });
    const auto mine = page({company, {}, {}}).rows;
    BOOST_REQUIRE(mine.size() == 1u);
    BOOST_TEST(mine[0].id == second.id);
}

BOOST_FIXTURE_TEST_CASE(a_years_invoices_are_those_that_were_issued_in_it, Archive)
{
    const auto issued = [&](CompanyId whose, Instant from, Instant until, std::int64_t after = 0) {
        return store.read([&](Unit& unit) { return unit.invoices().issued(whose, from, until, after); });
    };
    const auto first = [&](CompanyId whose) {
        return store.read([&](Unit& unit) { return unit.invoices().first_issued(whose); });
    };
    saved(OrderState::dispatched);
    BOOST_TEST(issued(company, noon - 24h, noon + 24h).empty());
    BOOST_TEST(!first(company).has_value());
    mail_it();
    const auto found = issued(company, noon, noon + 1s);
    BOOST_REQUIRE(found.size() == 1u);
    BOOST_TEST(found[0].invoice_number == "26352000000000000001");
    BOOST_CHECK(first(company) == noon);
    BOOST_TEST(issued(company, noon, noon + 1s, found[0].id).empty());
    BOOST_TEST(issued(company, noon + 1s, noon + 24h).empty());
    BOOST_TEST(issued(company, noon - 24h, noon).empty());
    BOOST_TEST(issued(stranger, noon, noon + 1s).empty());
}

BOOST_FIXTURE_TEST_CASE(a_strangers_invoice_is_not_there, Archive)
{
    const auto order = saved(OrderState::dispatched);
    store.read([&](Unit& unit) {
        BOOST_CHECK(unit.invoices().of_company_order(company, number));
        BOOST_CHECK(!unit.invoices().of_company_order(stranger, number));
        BOOST_TEST(unit.invoices().of_order(order.number()).size() == 1u);
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
    const auto take = [](Unit& unit) { return support::take(unit, OutboxKind::letter, noon + 1h, 40s); };
    const auto item = store.transact(take);
    BOOST_REQUIRE(item);
    BOOST_TEST(item->subject_id == mailed.id);
    BOOST_TEST(item->tries == 1);
}

BOOST_FIXTURE_TEST_CASE(its_files_come_back_and_a_list_says_which_there_are, Archive)
{
    saved(OrderState::dispatched);
    mail_it();
    const auto mailed = invoice();
    const auto files = store.read([&](Unit& unit) { return unit.invoices().files(mailed.id); });
    BOOST_TEST(files.pdf == "%PDF");
    BOOST_TEST(files.ofd == "PK");
    BOOST_TEST(files.xml == "");
    const auto row = page({company, {}, {}}).rows.at(0);
    BOOST_TEST(row.has(InvoiceFormat::pdf));
    BOOST_TEST(row.has(InvoiceFormat::ofd));
    BOOST_TEST(!row.has(InvoiceFormat::xml));
}

BOOST_FIXTURE_TEST_CASE(an_issued_invoice_has_its_number_and_a_file, Archive)
{
    saved(OrderState::dispatched);
    auto half = invoice();
    half.state = InvoiceState::issued;
    BOOST_CHECK_THROW(store.transact([&](Unit& unit) { unit.invoices().save(half); }), std::exception);
    BOOST_TEST(word(invoice().state) == "wanted");
}

BOOST_AUTO_TEST_SUITE_END()
