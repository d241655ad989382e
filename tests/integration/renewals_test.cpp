// A certificate that renews itself: one order, however often it is asked for, and papers again when the proof falls.
#include "deeds/renewals.hpp"

#include "deeds/orders.hpp"
#include "domain/fault.hpp"
#include "support/crowd.hpp"
#include "support/faults.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(renewals)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const std::string made_for = "2026112300000001";
constexpr Fen price{15000};

struct Holder : World {
    Holder()
    {
        store.transact([&](Unit& unit) {
            auto mine = unit.companies().numbered(company);
            mine.rename(*CompanyName::parse(whole_applicant().name), whole_applicant().credit_code);
            mine.describe(whole_applicant().profile);
            mine.invoice_to(whole_invoice_info());
            unit.companies().save(mine);
            unit.catalogue().add({.business_type = BusinessType::renewal,
                                  .item = PricedItem::certificate,
                                  .years = 1,
                                  .unit_price = price,
                                  .invoice_name = "*信息技术服务*数字证书服务费",
                                  .tax_code = "3040203000000000000",
                                  .valid_from = noon - 24h});
        });
        const auto order = saved(OrderState::completed, made_for);
        const Member by{operator_, Role::operator_};
        certificate = store.transact([&](Unit& unit) {
            CertificateKey key{.hash = std::string(64, 'a'),
                               .algorithm = KeyAlgorithm::p256,
                               .public_key = "spki",
                               .company = company,
                               .seen_at = noon};
            unit.certificate_keys().add(key);
            Certificate made(order,
                             {.line = 1, .key_id = key.id, .request = "r", .transaction_id = "t", .four_eyes = false},
                             by, noon);
            made.release(by, noon);
            made.ask(noon);
            made.issue({"der", "CN=CA", "4A3F", "CN=x", key.hash, noon - 1h, noon + 24h * 60}, by, noon);
            made.write(by, noon);
            unit.certificates().add(made, order.number());
            return made.id();
        });
    }

    Order renewal(const std::string& number)
    {
        const auto from = store.read([&](Unit& unit) { return deeds::renewable(unit, certificate, noon); });
        auto application = renewal_of(from.certificate, from.made_for);
        application.years = 1;
        application.unopened_bids = false;
        application.handler_id_sealed = "sealed";
        return Order(number, company, application, noon);
    }
    void renew(const std::string& number)
    {
        auto order = renewal(number);
        store.transact([&](Unit& unit) { deeds::renew(unit, certificate, order, price, noon - 1min, noon); });
    }
    std::string_view obstacle(Instant now = noon)
    {
        const auto found = store.read([&](Unit& unit) { return deeds::renewable(unit, certificate, now); });
        return found.obstacle ? word(*found.obstacle) : "none";
    }

    std::int64_t certificate = 0;
};

}

BOOST_FIXTURE_TEST_CASE(a_renewal_is_submitted_without_papers_and_says_by_what, Holder)
{
    renew("2026112300000002");
    const auto order = find("2026112300000002");
    BOOST_TEST((order.state() == OrderState::awaiting_payment));
    BOOST_TEST(*order.holder_proof().certificate == certificate);
    BOOST_CHECK(*order.holder_proof().at == noon - 1min);
    BOOST_TEST(order.total().count() == price.count());
    BOOST_TEST(count("papers") == 0);
}

BOOST_FIXTURE_TEST_CASE(of_many_forms_sent_at_once_one_makes_an_order, Holder)
{
    const auto order = renewal("2026112300000010");
    const auto outcome = all_at_once(database.connection(), [&](Unit& unit, int hand) {
        Order own("201611230000001" + std::to_string(hand), company, order.application(), noon);
        deeds::renew(unit, certificate, own, price, noon, noon);
    });
    BOOST_TEST(outcome.done == 1);
    BOOST_TEST(outcome.refused == hands - 1);
    BOOST_TEST(count("orders", "business_type = 'renewal'") == 1);
}

BOOST_FIXTURE_TEST_CASE(what_is_revoked_or_has_changed_is_not_renewed_any_more, Holder)
{
    BOOST_TEST(obstacle() == "none");
    BOOST_TEST(obstacle(noon - 24h * 31) == "too_early");
    BOOST_TEST(obstacle(noon + 24h * 60) == "ended");
    store.transact([&](Unit& unit) {
        Revocation wanted{.certificate_id = certificate,
                          .reason = RevocationReason::cessation_of_operation,
                          .asked_at = noon,
                          .approved_at = noon};
        unit.revocations().add(wanted);
    });
    BOOST_TEST(obstacle() == "revoked");
    auto order = renewal("2026112300000002");
    BOOST_CHECK_EXCEPTION(
        store.transact([&](Unit& unit) { deeds::renew(unit, certificate, order, price, noon, noon); }), DomainError,
        is(Fault::wrong_state));
    BOOST_TEST(count("orders") == 1);
}

BOOST_FIXTURE_TEST_CASE(a_draft_whose_proof_has_fallen_needs_papers, Holder)
{
    const std::string number = "2026112300000002";
    renew(number);
    change(number, [&](Order& order) { order.withdraw(noon); });
    store.transact([&](Unit& unit) {
        auto mine = unit.companies().numbered(company);
        auto profile = mine.profile();
        profile.legal_person = "赵新";
        mine.describe(profile);
        unit.companies().save(mine);
    });
    store.transact([&](Unit& unit) {
        auto order = unit.orders().numbered(number);
        const auto outcome = deeds::submit(unit, order, price, noon);
        BOOST_CHECK(std::get<Obstacle>(outcome) == Obstacle::incomplete);
    });
    BOOST_TEST(!find(number).holder_proof().stands());
    BOOST_TEST((find(number).state() == OrderState::draft));
}

BOOST_FIXTURE_TEST_CASE(only_the_very_certificate_that_was_issued_is_known, Holder)
{
    store.read([&](Unit& unit) {
        BOOST_TEST(deeds::presented(unit, "CN=CA", "4A3F", "der", noon).has_value());
        BOOST_TEST(!deeds::presented(unit, "CN=CA", "4A3F", "another", noon));
        BOOST_TEST(!deeds::presented(unit, "CN=another", "4A3F", "der", noon));
        BOOST_TEST(!deeds::presented(unit, "CN=CA", "4A40", "der", noon));
    });
}

BOOST_FIXTURE_TEST_CASE(its_session_is_for_that_certificate, Holder)
{
    store.transact([&](Unit& unit) {
        const auto by = deeds::renewable(unit, certificate, noon);
        deeds::begin_session(unit, by, {},
                             {.token_hash = std::string(64, 'b'),
                              .csrf_secret = std::string(32, 's'),
                              .browser = {},
                              .address = "192.0.2.1",
                              .created_at = noon,
                              .seen_at = noon});
    });
    const auto found = store.read([&](Unit& unit) { return unit.sessions().find(std::string(64, 'b'), noon); });
    BOOST_REQUIRE(found.has_value());
    BOOST_TEST(*found->renews == certificate);
    BOOST_TEST(found->company_id->value == company.value);
    BOOST_TEST(
        count("audit_lines", "event = 'signed_in' and subject = 'certificate:" + std::to_string(certificate) + "'")
        == 1);
}

BOOST_AUTO_TEST_SUITE_END()
