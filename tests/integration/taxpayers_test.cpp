// Special invoices: for whom somebody at the desk has looked up, by the name and number that were looked up.
#include "deeds/companies.hpp"
#include "deeds/orders.hpp"
#include "deeds/taxpayers.hpp"
#include "domain/fault.hpp"
#include "support/faults.hpp"
#include "support/workshop.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(taxpayers)

using namespace cakey;
using namespace cakey::support;

namespace {

struct Wishing : Workshop {
    static InvoiceInfo info(const std::string& title = "甲公司")
    {
        return {title, "91350100M000100Y43", "", "", "a@example.com", InvoiceKind::special};
    }
    void save(const InvoiceInfo& what = info())
    {
        store.transact([&](Unit& unit) { deeds::change_invoice_info(unit, company, what, clock.at); });
    }
    TaxpayerCheck newest()
    {
        return store.read([&](Unit& unit) { return unit.taxpayer_checks().newest(company).value(); });
    }
    void decide(TaxpayerVerdict verdict, const std::string& why = {})
    {
        const auto id = newest().id;
        store.transact([&](Unit& unit) {
            deeds::decide_taxpayer(unit, company, id, verdict, why, {operator_, Role::operator_}, clock.at);
        });
    }
    InvoiceKind of_a_submission(const InvoiceInfo& what = info())
    {
        return store.read([&](Unit& unit) { return deeds::as_allowed(unit, company, what).kind; });
    }
};

}

BOOST_FIXTURE_TEST_CASE(who_wants_them_is_looked_up_once_and_gets_them_from_then_on, Wishing)
{
    save();
    save();
    BOOST_TEST(count("taxpayer_checks") == 1);
    BOOST_TEST((of_a_submission() == InvoiceKind::ordinary));
    decide(TaxpayerVerdict::general);
    BOOST_TEST((of_a_submission() == InvoiceKind::special));
    save();
    BOOST_TEST(count("taxpayer_checks") == 1);
    BOOST_TEST((of_a_submission(info("乙公司")) == InvoiceKind::ordinary));
    work_until_quiet();
    BOOST_REQUIRE(!mail.letters.empty());
    BOOST_TEST(mail.letters.back().subject == "专用发票资格核对结果");
}

BOOST_FIXTURE_TEST_CASE(who_changes_the_name_meanwhile_is_looked_up_by_the_new_one, Wishing)
{
    save();
    save(info("乙公司"));
    BOOST_TEST(count("taxpayer_checks") == 1);
    BOOST_TEST(newest().title == "乙公司");
}

BOOST_FIXTURE_TEST_CASE(who_is_none_is_told_why_and_may_ask_again, Wishing)
{
    save();
    decide(TaxpayerVerdict::other, "税务机关登记为小规模纳税人");
    BOOST_TEST((of_a_submission() == InvoiceKind::ordinary));
    work_until_quiet();
    BOOST_REQUIRE(!mail.letters.empty());
    BOOST_TEST(mail.letters.back().text.find("小规模纳税人") != std::string::npos);
    BOOST_CHECK_EXCEPTION(decide(TaxpayerVerdict::general), DomainError, is(Fault::wrong_state));
    save();
    BOOST_TEST(count("taxpayer_checks", "verdict is null") == 1);
}

BOOST_FIXTURE_TEST_CASE(a_check_is_not_decided_by_another_companys_address, Wishing)
{
    save();
    const auto id = newest().id;
    BOOST_CHECK_EXCEPTION(store.transact([&](Unit& unit) {
        deeds::decide_taxpayer(unit, stranger, id, TaxpayerVerdict::general, {}, {operator_, Role::operator_},
                               clock.at);
    }),
                          DomainError, is(Fault::not_found));
}

BOOST_FIXTURE_TEST_CASE(its_order_and_invoice_are_special_and_so_is_what_undoes_it, Wishing)
{
    sql("update orders set invoice_info_kind = 'special'");
    attempt();
    step(OutboxKind::payment);
    gateway.pay("2026112300000001_1_1", clock.at);
    notify("2026112300000001_1_1");
    approve();
    work_until_quiet();
    BOOST_TEST((issuer.invoices.at(invoice().number).kind == InvoiceKind::special));
    BOOST_TEST(mail.letters.back().text.find("增值税专用发票") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
