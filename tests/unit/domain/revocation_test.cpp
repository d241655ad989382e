// A revocation's rules: who decides, who takes it back, and how late it is.
#include "domain/certificate.hpp"
#include "domain/fault.hpp"
#include "domain/revocation.hpp"
#include "domain/texts/revocation_texts.hpp"
#include "support/faults.hpp"
#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(revocation)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

constexpr StaffId asker{11};
constexpr StaffId second{12};

Revocation asked_by_desk()
{
    return {.ground = RevocationGround::breach,
            .reason = RevocationReason::privilege_withdrawn,
            .asked_by = Party::operator_,
            .asker = asker,
            .asked_at = noon};
}

Revocation asked_by_company()
{
    return {.reason = RevocationReason::key_compromise, .asked_by = Party::company, .asked_at = noon};
}

}

BOOST_AUTO_TEST_CASE(who_asked_neither_approves_nor_refuses)
{
    auto asked = asked_by_desk();
    BOOST_TEST(!asked.may_decide(asker));
    BOOST_CHECK_EXCEPTION(asked.approve(asker, noon), DomainError, is(Fault::forbidden));
    BOOST_CHECK_EXCEPTION(asked.refuse("x", asker, noon), DomainError, is(Fault::forbidden));
    BOOST_CHECK(asked.state() == RevocationState::asked);
    asked.approve(second, noon);
    BOOST_CHECK(asked.state() == RevocationState::approved);
    BOOST_TEST(asked.approved_by->value == second.value);
}

BOOST_AUTO_TEST_CASE(who_wrote_a_call_down_does_not_approve_it)
{
    auto called = asked_by_company();
    called.asker = asker;
    BOOST_CHECK_EXCEPTION(called.approve(asker, noon), DomainError, is(Fault::forbidden));
    BOOST_CHECK_NO_THROW(called.approve(second, noon));
}

BOOST_AUTO_TEST_CASE(it_is_decided_once)
{
    auto approved = asked_by_desk();
    approved.approve(second, noon);
    BOOST_CHECK_EXCEPTION(approved.approve(StaffId{13}, noon), DomainError, is(Fault::wrong_state));
    BOOST_CHECK_EXCEPTION(approved.refuse("x", second, noon), DomainError, is(Fault::wrong_state));
    BOOST_CHECK_EXCEPTION(approved.withdraw(asker, noon), DomainError, is(Fault::wrong_state));
    auto refused = asked_by_desk();
    refused.refuse("证据不足", second, noon);
    BOOST_CHECK(refused.state() == RevocationState::refused);
    BOOST_CHECK_EXCEPTION(refused.approve(second, noon), DomainError, is(Fault::wrong_state));
}

BOOST_AUTO_TEST_CASE(only_who_asked_takes_it_back_and_only_before_it_is_approved)
{
    auto desks = asked_by_desk();
    BOOST_CHECK_EXCEPTION(desks.withdraw(second, noon), DomainError, is(Fault::forbidden));
    BOOST_CHECK_EXCEPTION(desks.withdraw_by_company(noon), DomainError, is(Fault::forbidden));
    desks.withdraw(asker, noon);
    BOOST_CHECK(desks.state() == RevocationState::withdrawn);
    auto companys = asked_by_company();
    companys.approve(second, noon);
    BOOST_CHECK_EXCEPTION(companys.withdraw_by_company(noon), DomainError, is(Fault::wrong_state));
}

BOOST_AUTO_TEST_CASE(what_came_to_nothing_with_its_order_nobody_takes_back)
{
    auto dropped = asked_by_desk();
    dropped.ground = RevocationGround::dropped;
    BOOST_CHECK_EXCEPTION(dropped.withdraw(asker, noon), DomainError, is(Fault::forbidden));
    auto companys = asked_by_company();
    companys.ground = RevocationGround::dropped;
    BOOST_CHECK_EXCEPTION(companys.withdraw_by_company(noon), DomainError, is(Fault::forbidden));
}

BOOST_AUTO_TEST_CASE(nothing_is_done_that_nobody_approved)
{
    auto asked = asked_by_desk();
    BOOST_CHECK_EXCEPTION(asked.finish(noon), DomainError, is(Fault::wrong_state));
    asked.approve(second, noon);
    asked.finish(noon + 1h);
    BOOST_CHECK(asked.state() == RevocationState::done);
    BOOST_CHECK_EXCEPTION(asked.finish(noon + 2h), DomainError, is(Fault::wrong_state));
    asked.drop(noon + 2h);
    BOOST_CHECK(asked.state() == RevocationState::done);
}

BOOST_AUTO_TEST_CASE(it_is_late_after_eight_twelve_and_twenty_four_hours)
{
    BOOST_CHECK(delay_of(noon, noon + 8h) == RevocationDelay::none);
    BOOST_CHECK(delay_of(noon, noon + 8h + 1s) == RevocationDelay::undecided);
    BOOST_CHECK(delay_of(noon, noon + 12h + 1s) == RevocationDelay::alarming);
    BOOST_CHECK(delay_of(noon, noon + 24h) == RevocationDelay::alarming);
    BOOST_CHECK(delay_of(noon, noon + 24h + 1s) == RevocationDelay::overdue);
}

BOOST_AUTO_TEST_CASE(what_the_world_is_told_of_a_ground_says_no_more_than_it_must)
{
    BOOST_CHECK(reason_for(RevocationGround::unsafe) == RevocationReason::key_compromise);
    for (const auto ground : {RevocationGround::untrue, RevocationGround::breach, RevocationGround::law})
        BOOST_CHECK(reason_for(ground) == RevocationReason::privilege_withdrawn);
    BOOST_TEST((std::ranges::find(reasons_of_companies, RevocationReason::ca_compromise)
                == std::ranges::end(reasons_of_companies)));
}

BOOST_AUTO_TEST_CASE(the_company_is_told_which_certificate_and_why)
{
    Certificate certificate(order_in(OrderState::awaiting_review),
                            {.line = 1, .key_id = 5, .request = "r", .transaction_id = "t", .four_eyes = false},
                            Member{asker, Role::operator_}, noon);
    certificate.release({asker, Role::operator_}, noon);
    certificate.ask(noon);
    certificate.issue({"der", "CN=CA", "4A3F", "CN=x", "hash", noon, noon + 24h}, {}, noon);
    auto asked = asked_by_company();
    asked.id = 7;
    const auto told = text_about(asked, certificate, TextPurpose::certificate_revoked, "13812345678", noon);
    BOOST_TEST(told.variables.at("serial") == "4A3F");
    BOOST_TEST(told.variables.at("reason") == "私钥泄露或介质丢失");
    asked.refuse("来电号码不符", second, noon);
    const auto refused = text_about(asked, certificate, TextPurpose::revocation_refused, "13812345678", noon);
    BOOST_TEST(refused.variables.at("reason") == "来电号码不符");
    BOOST_TEST(refused.out_id != told.out_id);
}

BOOST_AUTO_TEST_SUITE_END()
