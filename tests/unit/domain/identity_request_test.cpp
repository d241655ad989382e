// Requests at the desk: who may decide, what they become, how long a grant lasts, what the account's owner is told.
#include "domain/identity_request.hpp"

#include "domain/fault.hpp"
#include "domain/texts/identity_texts.hpp"
#include "support/faults.hpp"
#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(identity_request)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

constexpr StaffId first_operator{1};
constexpr StaffId second_operator{2};
const std::string number = "Q2026112312345678";

Company company()
{
    return Company({*CompanyName::parse("甲公司"), *CreditCode::parse("91350100M000100Y43"), "王小明", "13900139000", "hash", 1}, noon);
}

IdentityRequest mobile_request() { return IdentityRequest::for_mobile(number, company(), "13812345678", noon); }

IdentityRequest deletion() { return IdentityRequest::for_deletion(number, company(), "公司不再投标", noon); }

IdentityRequest reclaim() { return IdentityRequest::for_reclaim(number, company(), "法人到场", first_operator, noon); }

}

BOOST_AUTO_TEST_CASE(a_request_remembers_what_the_company_was_called)
{
    const auto request = mobile_request();
    BOOST_TEST(request.number() == number);
    BOOST_TEST(request.before().name == "甲公司");
    BOOST_TEST(request.before().credit_code == "91350100M000100Y43");
    BOOST_TEST(request.mobile() == "13812345678");
    BOOST_TEST(!request.asked_by().has_value());
    BOOST_TEST(request.open());
}

BOOST_AUTO_TEST_CASE(a_grant_is_good_for_three_days_and_once)
{
    auto request = mobile_request();
    BOOST_TEST(!request.good(noon));
    request.approve(company(), first_operator, noon);
    BOOST_CHECK(request.state() == IdentityState::granted);
    BOOST_TEST(request.good(noon + 72h - 1us));
    BOOST_TEST(!request.good(noon + 72h));
    BOOST_CHECK_EXCEPTION(request.use(noon + 72h), DomainError, is(Fault::wrong_state));
    request.use(noon + 1h);
    BOOST_CHECK(request.state() == IdentityState::done);
    BOOST_CHECK_EXCEPTION(request.use(noon + 1h), DomainError, is(Fault::wrong_state));
}

BOOST_AUTO_TEST_CASE(what_was_not_granted_is_not_used)
{
    auto open = mobile_request();
    BOOST_CHECK_EXCEPTION(open.use(noon), DomainError, is(Fault::wrong_state));
    auto refused = mobile_request();
    refused.refuse(first_operator, "公章不清楚", noon);
    BOOST_TEST(refused.reason() == "公章不清楚");
    BOOST_CHECK_EXCEPTION(refused.use(noon), DomainError, is(Fault::wrong_state));
}

BOOST_AUTO_TEST_CASE(a_decision_is_made_once)
{
    auto request = mobile_request();
    request.refuse(first_operator, "公章不清楚", noon);
    BOOST_CHECK_EXCEPTION(request.approve(company(), second_operator, noon), DomainError, is(Fault::wrong_state));
    BOOST_CHECK_EXCEPTION(request.refuse(second_operator, "再次", noon), DomainError, is(Fault::wrong_state));
    BOOST_CHECK(request.decided_by() == first_operator);
}

BOOST_AUTO_TEST_CASE(the_company_withdraws_while_it_waits_or_holds_a_grant)
{
    auto open = mobile_request();
    open.withdraw(noon);
    BOOST_CHECK(open.state() == IdentityState::withdrawn);
    BOOST_CHECK_EXCEPTION(open.withdraw(noon), DomainError, is(Fault::wrong_state));

    auto granted = mobile_request();
    granted.approve(company(), first_operator, noon);
    auto ended = granted;
    granted.withdraw(noon);
    BOOST_TEST(!granted.good(noon));
    BOOST_CHECK_EXCEPTION(ended.withdraw(noon + 72h), DomainError, is(Fault::wrong_state));
}

BOOST_AUTO_TEST_CASE(a_reclaim_takes_two_people)
{
    auto request = reclaim();
    BOOST_TEST(!request.may_approve(first_operator));
    BOOST_CHECK_EXCEPTION(request.approve(company(), first_operator, noon), DomainError, is(Fault::forbidden));
    BOOST_TEST(request.open());
    BOOST_TEST(request.may_approve(second_operator));
    request.approve(company(), second_operator, noon + 1h);
    BOOST_CHECK(request.state() == IdentityState::done);
    BOOST_CHECK(request.decided_by() == second_operator);
    BOOST_CHECK(request.decided_at() == noon + 1h);
}

BOOST_AUTO_TEST_CASE(whoever_asked_may_refuse)
{
    auto request = reclaim();
    request.refuse(first_operator, "材料撤回", noon);
    BOOST_CHECK(request.state() == IdentityState::refused);
}

BOOST_AUTO_TEST_CASE(a_reclaim_is_not_of_an_account_renamed_since)
{
    auto request = reclaim();
    auto renamed = company();
    renamed.rename(*CompanyName::parse("乙公司"), renamed.credit_code());
    BOOST_CHECK_EXCEPTION(request.approve(renamed, second_operator, noon), DomainError, is(Fault::stale));
    BOOST_TEST(request.open());
}

BOOST_AUTO_TEST_CASE(a_new_name_takes_two_people)
{
    const CompanyIdentity after{"乙公司", "91350100M000100Y43"};
    auto request = IdentityRequest::for_name(number, company(), after, first_operator, noon);
    BOOST_TEST(request.open());
    BOOST_TEST(request.before().name == "甲公司");
    BOOST_TEST(request.after().name == "乙公司");
    BOOST_CHECK_EXCEPTION(request.approve(company(), first_operator, noon), DomainError, is(Fault::forbidden));
    request.approve(company(), second_operator, noon);
    BOOST_CHECK(request.state() == IdentityState::done);
    BOOST_CHECK(request.decided_by() == second_operator);
}

BOOST_AUTO_TEST_CASE(nothing_is_asked_or_decided_about_a_closed_account)
{
    auto open = mobile_request();
    auto closed = company();
    BOOST_TEST(!closed.closed());
    closed.close(noon);
    BOOST_CHECK(closed.closed_at() == noon);
    BOOST_CHECK_EXCEPTION(open.approve(closed, first_operator, noon), DomainError, is(Fault::wrong_state));
    BOOST_CHECK_EXCEPTION(IdentityRequest::for_mobile(number, closed, "13812345678", noon), DomainError,
                          is(Fault::wrong_state));
    BOOST_CHECK_EXCEPTION(IdentityRequest::for_reclaim(number, closed, "", first_operator, noon), DomainError,
                          is(Fault::wrong_state));
}

BOOST_AUTO_TEST_CASE(a_deletion_is_the_companys_and_takes_one_at_the_desk)
{
    auto request = deletion();
    BOOST_TEST(!request.asked_by().has_value());
    BOOST_TEST(request.note() == "公司不再投标");
    BOOST_TEST(request.may_approve(first_operator));
    request.approve(company(), first_operator, noon);
    BOOST_CHECK(request.state() == IdentityState::done);
    BOOST_CHECK_EXCEPTION(request.withdraw(noon), DomainError, is(Fault::wrong_state));
    BOOST_CHECK_EXCEPTION(request.approve(company(), second_operator, noon), DomainError, is(Fault::wrong_state));
}

BOOST_AUTO_TEST_CASE(a_deletion_is_taken_back_while_nobody_has_decided)
{
    auto request = deletion();
    request.withdraw(noon);
    BOOST_CHECK(request.state() == IdentityState::withdrawn);
    BOOST_CHECK_EXCEPTION(request.approve(company(), first_operator, noon), DomainError, is(Fault::wrong_state));
    auto refused = deletion();
    refused.refuse(first_operator, "仍要投标", noon);
    BOOST_CHECK_EXCEPTION(refused.withdraw(noon), DomainError, is(Fault::wrong_state));
}

BOOST_AUTO_TEST_CASE(of_a_deletion_the_company_is_told_what_was_decided)
{
    auto request = deletion();
    const auto asked = text_about(request, TextPurpose::deletion_requested, "13900139000", noon);
    const auto deleted = text_about(request, TextPurpose::account_deleted, "13900139000", noon);
    BOOST_TEST(asked.variables.at("number") == number);
    BOOST_TEST(asked.out_id != deleted.out_id);
    BOOST_TEST(mail_about(request, noon).variables.at("reason").empty());
    request.refuse(first_operator, "仍要投标", noon);
    const auto mail = mail_about(request, noon);
    BOOST_TEST(mail.variables.at("reason") == "仍要投标");
    BOOST_TEST(mail.variables.at("company") == "甲公司");
}

BOOST_AUTO_TEST_CASE(the_owner_is_told_by_the_requests_number)
{
    const auto asked = text_about(mobile_request(), TextPurpose::mobile_change_requested, "13900139000", noon);
    BOOST_TEST(asked.mobile == "13900139000");
    BOOST_TEST(asked.variables.at("number") == number);
    BOOST_TEST(asked.variables.at("mobile") == "138****5678");

    const auto told = text_about(reclaim(), TextPurpose::reclaim_requested, "13900139000", noon);
    const auto closed = text_about(reclaim(), TextPurpose::account_closed, "13900139000", noon);
    BOOST_TEST(told.variables.size() == 1);
    BOOST_TEST(told.out_id != closed.out_id);
}

BOOST_AUTO_TEST_SUITE_END()
