// Refunds by transfer: which refund, which day, who confirms, what it becomes.
#include "domain/settlement.hpp"

#include "domain/fault.hpp"
#include "support/faults.hpp"
#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(settlement)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

constexpr StaffId zhang{1};
constexpr Member wang{{2}, Role::administrator};
const std::string number = "T2026112312345678";

Refund stuck()
{
    Refund refund;
    refund.id = 7;
    refund.amount = the_price;
    refund.state = RefundState::stuck;
    refund.created_at = noon;
    return refund;
}

Transfer transfer_on(Date day) { return {"甲公司", "某银行", "sealed", day, "R1"}; }

Settlement entered(const Refund& refund = stuck(), StaffId by = zhang)
{
    return Settlement(number, refund, transfer_on(china_date(noon)), by, noon + 1h);
}

}

BOOST_AUTO_TEST_CASE(it_is_for_all_of_the_refund_and_waits)
{
    const auto made = entered();
    BOOST_TEST(made.refund_id() == 7);
    BOOST_CHECK(made.amount() == the_price);
    BOOST_TEST(made.transferred_on() == "2026-11-23");
    BOOST_CHECK(made.entered_by() == zhang);
    BOOST_TEST(made.open());
    BOOST_CHECK(!made.decided_by());
}

BOOST_AUTO_TEST_CASE(only_a_stuck_refund_is_settled)
{
    for (const auto state : {RefundState::wanted, RefundState::done, RefundState::settled}) {
        auto refund = stuck();
        refund.state = state;
        BOOST_CHECK_EXCEPTION(entered(refund), DomainError, is(Fault::wrong_state));
    }
}

BOOST_AUTO_TEST_CASE(money_is_transferred_between_the_day_of_the_refund_and_today_in_china)
{
    const auto refund = stuck();
    const auto day = [](const char* text) { return *date_in(text); };
    const auto flaw = [&](const char* text, Instant now) { return flaw_of(day(text), refund, now); };
    BOOST_CHECK(!flaw("2026-11-23", noon));
    BOOST_CHECK(flaw("2026-11-22", noon) == TransferDayFlaw::before_the_refund);
    BOOST_CHECK(flaw("2026-11-24", noon) == TransferDayFlaw::in_the_future);
    // Noon in China is four in the morning of UTC: its next day begins twelve hours later.
    BOOST_CHECK(flaw("2026-11-24", noon + 12h - 1us) == TransferDayFlaw::in_the_future);
    BOOST_CHECK(!flaw("2026-11-24", noon + 12h));
    BOOST_CHECK_EXCEPTION(Settlement(number, refund, transfer_on(day("2026-11-24")), zhang, noon), DomainError,
                          is(Fault::incomplete));
}

BOOST_AUTO_TEST_CASE(an_administrator_who_is_somebody_else_confirms_it)
{
    auto refund = stuck();
    auto made = entered(refund);
    BOOST_CHECK_EXCEPTION(made.confirm(refund, {{3}, Role::operator_}, noon), DomainError, is(Fault::forbidden));
    BOOST_CHECK_EXCEPTION(made.confirm(refund, {zhang, Role::administrator}, noon), DomainError, is(Fault::forbidden));
    BOOST_CHECK(refund.state == RefundState::stuck);
    made.confirm(refund, wang, noon + 2h);
    BOOST_CHECK(refund.state == RefundState::settled);
    BOOST_CHECK(!refund.done_at);
    BOOST_CHECK(made.state() == SettlementState::confirmed);
    BOOST_CHECK(made.decided_by() == wang.id);
    BOOST_CHECK(made.decided_at() == noon + 2h);
}

BOOST_AUTO_TEST_CASE(a_refund_that_is_stuck_no_more_or_another_one_is_not_settled)
{
    auto refund = stuck();
    auto made = entered(refund);
    refund.state = RefundState::done;
    BOOST_CHECK_EXCEPTION(made.confirm(refund, wang, noon), DomainError, is(Fault::wrong_state));
    auto another = stuck();
    another.id = 8;
    BOOST_CHECK_EXCEPTION(made.confirm(another, wang, noon), DomainError, is(Fault::wrong_state));
    BOOST_TEST(made.open());
}

BOOST_AUTO_TEST_CASE(it_is_decided_once)
{
    auto refund = stuck();
    auto made = entered(refund);
    made.reject("收款人不符", zhang, noon);
    BOOST_TEST(made.reason() == "收款人不符");
    BOOST_CHECK(refund.state == RefundState::stuck);
    BOOST_CHECK_EXCEPTION(made.confirm(refund, wang, noon), DomainError, is(Fault::wrong_state));
    BOOST_CHECK_EXCEPTION(made.reject("再次", wang.id, noon), DomainError, is(Fault::wrong_state));
    auto confirmed = entered(refund);
    confirmed.confirm(refund, wang, noon);
    BOOST_CHECK_EXCEPTION(confirmed.reject("再次", wang.id, noon), DomainError, is(Fault::wrong_state));
}

BOOST_AUTO_TEST_CASE(money_has_gone_back_by_either_way)
{
    BOOST_TEST(is_over(RefundState::done));
    BOOST_TEST(is_over(RefundState::settled));
    BOOST_TEST(!is_over(RefundState::stuck));
    BOOST_TEST(!is_over(RefundState::wanted));
}

BOOST_AUTO_TEST_SUITE_END()
