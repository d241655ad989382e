// An order that is returned, corrected, or not corrected in time.
#include "domain/order.hpp"

#include "domain/fault.hpp"
#include "support/faults.hpp"
#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(order_correction)

using namespace cakey;
using namespace cakey::support;

namespace {

using State = OrderState;

constexpr Instant later = noon + std::chrono::hours(1);

Order in_review(Application application = whole_application())
{
    auto order = order_in(State::awaiting_review, std::move(application));
    order.claim(an_operator, noon);
    return order;
}

Application revocation()
{
    auto application = whole_application(Delivery::none);
    application.business_type = BusinessType::revocation;
    application.reason = "公司注销";
    return application;
}

Application renamed(const Order& order)
{
    auto application = order.application();
    application.handler_name = "李另";
    application.handler_mobile = "13700137000";  // not named
    application.certificates = 9;                // never
    return application;
}

}

BOOST_AUTO_TEST_CASE(a_returned_order_says_what_is_to_be_corrected_and_keeps_payment_and_operator)
{
    auto order = in_review();
    order.return_for(an_operator, whole_correction(), later);
    BOOST_CHECK(order.correction().fields == whole_correction().fields);
    BOOST_TEST(order.changes().back().reason == whole_correction().what);
    BOOST_TEST(!order.changes().back().follow.refund);
    BOOST_CHECK(order.claimed_by() == an_operator);
    BOOST_CHECK(order.total() == the_price);
}

BOOST_AUTO_TEST_CASE(no_order_is_returned_without_a_field_without_words_or_with_a_field_it_has_not)
{
    for (const auto& correction : {Correction{{}, "看不清"}, Correction{{OrderField::remark}, ""},
                                   Correction{{OrderField::certificate_serial}, "序列号不对"}}) {
        auto order = in_review();
        BOOST_CHECK_EXCEPTION(order.return_for(an_operator, correction, later), DomainError, is(Fault::incomplete));
        BOOST_TEST(word(order.state()) == "awaiting_review");
    }
}

BOOST_AUTO_TEST_CASE(only_who_claimed_an_order_sends_it_back)
{
    auto order = in_review();
    BOOST_CHECK_EXCEPTION(order.return_for(a_colleague, whole_correction(), later), DomainError,
                          is(Fault::not_claimed));
}

BOOST_AUTO_TEST_CASE(a_correction_changes_what_was_named_and_nothing_else)
{
    auto order = order_in(State::awaiting_correction);
    const auto before = order.application();
    order.correct(renamed(order), later);
    BOOST_TEST(word(order.state()) == "awaiting_review");
    BOOST_TEST(order.application().handler_name == "李另");
    BOOST_TEST(order.application().handler_mobile == before.handler_mobile);
    BOOST_TEST(order.application().certificates == before.certificates);
    BOOST_CHECK(order.total() == the_price);
    BOOST_TEST(order.submission() == 1);
}

BOOST_AUTO_TEST_CASE(a_corrected_order_is_with_the_same_operator_who_sees_what_was_asked_for)
{
    auto order = order_in(State::awaiting_correction);
    order.correct(renamed(order), later);
    BOOST_CHECK(order.claimed_by() == an_operator);
    BOOST_TEST(order.correction().what == whole_correction().what);
    order.dispatch(an_operator, Courier::sf, "SF1234567890123", later);
    BOOST_TEST(order.correction().fields.empty());
}

BOOST_AUTO_TEST_CASE(a_named_field_that_was_emptied_is_not_taken)
{
    auto order = order_in(State::awaiting_correction);
    auto emptied = order.application();
    emptied.handler_name.clear();
    BOOST_CHECK_EXCEPTION(order.correct(emptied, later), DomainError, is(Fault::incomplete));
    BOOST_TEST(word(order.state()) == "awaiting_correction");
    BOOST_TEST(order.application().handler_name == whole_application().handler_name);
}

BOOST_AUTO_TEST_CASE(an_order_may_be_returned_again)
{
    auto order = order_in(State::awaiting_correction);
    order.correct(renamed(order), later);
    order.return_for(an_operator, {{OrderField::remark}, "备注：再写清楚一些"}, later);
    BOOST_CHECK((order.correction().fields == OrderFields{OrderField::remark}));
}

BOOST_AUTO_TEST_CASE(an_order_that_is_not_corrected_is_refused_and_refunded)
{
    auto order = order_in(State::awaiting_correction);
    order.lapse(15, later);
    BOOST_TEST(word(order.state()) == "draft");
    BOOST_TEST(order.refusal_reason() == "15 天内没有补正：" + whole_correction().what);
    BOOST_TEST(order.changes().back().follow.refund);
    BOOST_CHECK(!order.changes().back().staff);
    BOOST_CHECK(!order.claimed_by());
    BOOST_TEST(order.correction().fields.empty());
}

BOOST_AUTO_TEST_CASE(a_revocation_is_due_a_day_after_payment_or_after_a_free_submission)
{
    auto paid = order_in(State::awaiting_payment, revocation());
    BOOST_CHECK(!paid.due_at());
    paid.confirm_payment(later, noon + std::chrono::minutes(2));
    BOOST_CHECK(paid.due_at() == noon + std::chrono::minutes(2) + std::chrono::hours(24));

    auto free = order_in(State::draft, revocation());
    submit(free, later, Fen());
    BOOST_CHECK(free.due_at() == later + std::chrono::hours(24));
    BOOST_CHECK(!order_in(State::awaiting_review).due_at());
}

BOOST_AUTO_TEST_CASE(what_is_promised_holds_for_what_has_no_time_of_its_own)
{
    const auto until = noon + std::chrono::days(4);
    auto order = order_in(State::awaiting_review);
    order.promise(until);
    BOOST_CHECK(order.due_at() == until);
    order.promise(until + std::chrono::days(1));
    BOOST_CHECK(order.due_at() == until);
    auto unpaid = order_in(State::awaiting_payment);
    unpaid.promise(until);
    BOOST_CHECK(!unpaid.due_at());
}

BOOST_AUTO_TEST_CASE(what_is_due_stays_due_while_it_is_mended_and_no_longer_once_it_is_decided)
{
    auto order = in_review(revocation());
    const auto due = order.due_at();
    BOOST_REQUIRE(due.has_value());
    order.return_for(an_operator, {{OrderField::reason}, "原因：请写明"}, later);
    BOOST_CHECK(order.due_at() == due);
    order.correct(order.application(), later);
    BOOST_CHECK(order.due_at() == due);
    order.approve(an_operator, later);
    BOOST_CHECK(!order.due_at());
}

BOOST_AUTO_TEST_SUITE_END()
