// Who decides that an invoice is undone and another one takes its place.
#include "domain/reissue.hpp"

#include "domain/fault.hpp"
#include "support/faults.hpp"
#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(reissue)

using namespace cakey;
using namespace cakey::support;

namespace {

constexpr StaffId asker{7}, second{8};

Reissue by_company()
{
    return {.invoice_id = 1, .order_number = Cast().number, .reason = "税号填写错误", .asked_at = noon};
}
Reissue by_desk()
{
    auto reissue = by_company();
    reissue.asked_by = Party::operator_;
    reissue.asker = asker;
    return reissue;
}

}

BOOST_AUTO_TEST_CASE(what_a_company_asks_for_one_person_decides_and_what_somebody_asks_for_somebody_else_does)
{
    auto reissue = by_company();
    BOOST_TEST(reissue.may_decide(asker));
    reissue.approve(asker, noon);
    BOOST_TEST((reissue.outcome == ReissueOutcome::approved));
    BOOST_TEST((reissue.decided_by == asker));

    auto another = by_desk();
    BOOST_CHECK_EXCEPTION(another.approve(asker, noon), DomainError, is(Fault::forbidden));
    BOOST_CHECK_EXCEPTION(another.refuse("不符", asker, noon), DomainError, is(Fault::forbidden));
    BOOST_TEST(another.open());
    another.refuse("与营业执照不符", second, noon);
    BOOST_TEST(another.refusal_reason == "与营业执照不符");
}

BOOST_AUTO_TEST_CASE(it_is_decided_once)
{
    auto reissue = by_company();
    reissue.approve(second, noon);
    BOOST_CHECK_EXCEPTION(reissue.refuse("不符", asker, noon), DomainError, is(Fault::wrong_state));
    BOOST_CHECK_EXCEPTION(reissue.withdraw_by_company(noon), DomainError, is(Fault::wrong_state));
    BOOST_TEST((reissue.outcome == ReissueOutcome::approved));
}

BOOST_AUTO_TEST_CASE(who_asked_takes_it_back_and_nobody_else)
{
    auto reissue = by_desk();
    BOOST_CHECK_EXCEPTION(reissue.withdraw(second, noon), DomainError, is(Fault::forbidden));
    BOOST_CHECK_EXCEPTION(reissue.withdraw_by_company(noon), DomainError, is(Fault::forbidden));
    reissue.withdraw(asker, noon);
    BOOST_TEST((reissue.outcome == ReissueOutcome::withdrawn));

    auto another = by_company();
    BOOST_CHECK_EXCEPTION(another.withdraw(second, noon), DomainError, is(Fault::forbidden));
    another.withdraw_by_company(noon);
    BOOST_TEST(!another.decided_by);
}

BOOST_AUTO_TEST_SUITE_END()
