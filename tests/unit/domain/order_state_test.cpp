// The state table against the product page's, written down here a second time.
#include "domain/order_state.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <vector>

BOOST_AUTO_TEST_SUITE(order_state)

using namespace cakey;

namespace {

using State = OrderState;
using Event = OrderEvent;

struct Step {
    State from;
    Event event;
    Party by;
    State to;
};

// The product page, "Order": what can happen next, row by row. What is not here may not happen.
const std::vector<Step> steps{
    // 待提交: submit, with or without something to pay; 撤销
    {State::draft, Event::submitted, Party::company, State::awaiting_payment},
    {State::draft, Event::submitted_free, Party::company, State::awaiting_review},
    {State::draft, Event::cancelled, Party::company, State::closed},
    // 待支付: paid, by Alipay's word; 撤回; closed after 24 h
    {State::awaiting_payment, Event::paid, Party::gateway, State::awaiting_review},
    {State::awaiting_payment, Event::withdrawn, Party::company, State::draft},
    {State::awaiting_payment, Event::expired, Party::clock, State::closed},
    // 待审核: 通过 (four ways on), 拒绝, 退回补正
    {State::awaiting_review, Event::approved_for_courier, Party::operator_, State::dispatched},
    {State::awaiting_review, Event::approved_for_pick_up, Party::operator_, State::in_progress},
    {State::awaiting_review, Event::approved_for_download, Party::operator_, State::in_progress},
    {State::awaiting_review, Event::approved_at_once, Party::operator_, State::completed},
    {State::awaiting_review, Event::refused, Party::operator_, State::draft},
    {State::awaiting_review, Event::returned, Party::operator_, State::awaiting_correction},
    // 待补正: the company corrects it; refused by itself after 15 days
    {State::awaiting_correction, Event::corrected, Party::company, State::awaiting_review},
    {State::awaiting_correction, Event::lapsed, Party::clock, State::draft},
    // 办理中: the outlet's 已交付, or 退回中心; of certificates in files the company downloads them
    {State::in_progress, Event::handed_over, Party::outlet, State::handed_over},
    {State::in_progress, Event::returned_to_centre, Party::outlet, State::awaiting_review},
    {State::in_progress, Event::downloaded, Party::company, State::completed},
    // 待收货 and 已发货: 确认收货, or by itself after 15 days
    {State::handed_over, Event::received, Party::company, State::completed},
    {State::handed_over, Event::presumed_received, Party::clock, State::completed},
    {State::dispatched, Event::received, Party::company, State::completed},
    {State::dispatched, Event::presumed_received, Party::clock, State::completed},
    // 已完成: an administrator's reversal with refund
    {State::completed, Event::reversed, Party::operator_, State::closed},
};

const Step* expected(State from, Event event, Party by)
{
    const auto found = std::ranges::find_if(
        steps, [&](const Step& step) { return step.from == from && step.event == event && step.by == by; });
    return found == steps.end() ? nullptr : &*found;
}

// The events of all rows that demand something.
std::set<Event> events_that(bool Follow::*demand)
{
    std::set<Event> events;
    for (const auto& row : transitions)
        if (row.follow.*demand)
            events.insert(row.event);
    return events;
}

}

BOOST_AUTO_TEST_CASE(each_state_event_and_party_may_do_what_the_product_page_says_and_nothing_else)
{
    int tried = 0;
    for (const auto& [state, state_word] : words<State>)
        for (const auto& [event, event_word] : words<Event>)
            for (const auto& [party, party_word] : words<Party>) {
                BOOST_TEST_CONTEXT(state_word << ", " << event_word << ", by " << party_word)
                {
                    const auto* step = expected(state, event, party);
                    const auto* row = transition(state, event, party);
                    BOOST_TEST((row != nullptr) == (step != nullptr));
                    if (row && step)
                        BOOST_TEST(word(row->to) == word(step->to));
                }
                ++tried;
            }
    BOOST_TEST(tried == 9 * 21 * 5);
}

BOOST_AUTO_TEST_CASE(no_step_stands_in_the_table_twice)
{
    for (auto row = transitions.begin(); row != transitions.end(); ++row)
        BOOST_CHECK(transition(row->from, row->event, row->by) == &*row);
}

BOOST_AUTO_TEST_CASE(whatever_ends_an_unpaid_submission_closes_its_payment)
{
    BOOST_CHECK((events_that(&Follow::close_payment) == std::set{Event::withdrawn, Event::expired}));
}

BOOST_AUTO_TEST_CASE(refusals_and_reversals_give_the_money_back_and_say_so)
{
    BOOST_CHECK((events_that(&Follow::refund) == std::set{Event::refused, Event::lapsed, Event::reversed}));
    BOOST_CHECK((events_that(&Follow::text_refused) == std::set{Event::refused, Event::lapsed}));
    BOOST_CHECK(events_that(&Follow::text_reversed) == std::set{Event::reversed});
}

// A refusal, too, may come after an approval: of what an outlet returned.
BOOST_AUTO_TEST_CASE(whatever_gives_the_money_back_drops_the_invoice)
{
    BOOST_CHECK(events_that(&Follow::drop_invoice) == events_that(&Follow::refund));
}

BOOST_AUTO_TEST_CASE(whatever_gives_the_money_back_drops_the_certificates)
{
    BOOST_CHECK(events_that(&Follow::drop_certificates) == events_that(&Follow::refund));
    BOOST_CHECK(events_that(&Follow::revoke_certificate) == std::set{Event::approved_at_once});
}

BOOST_AUTO_TEST_CASE(each_step_that_a_company_waits_for_is_told_by_mail)
{
    const auto told = [](Event event) {
        std::set<std::optional<MailPurpose>> purposes;
        for (const auto& row : transitions)
            if (row.event == event)
                purposes.insert(row.follow.mail);
        return purposes;
    };
    using Told = std::set<std::optional<MailPurpose>>;
    BOOST_CHECK(told(Event::paid) == Told{MailPurpose::paid});
    BOOST_CHECK(told(Event::submitted_free) == Told{MailPurpose::in_review});
    BOOST_CHECK(told(Event::corrected) == Told{MailPurpose::in_review});
    BOOST_CHECK(told(Event::returned) == Told{MailPurpose::returned});
    for (const auto event : {Event::refused, Event::lapsed})
        BOOST_CHECK(told(event) == Told{MailPurpose::refused});
    BOOST_CHECK(told(Event::approved_for_courier) == Told{MailPurpose::dispatched});
    BOOST_CHECK(told(Event::approved_for_pick_up) == Told{MailPurpose::ready});
    BOOST_CHECK(told(Event::approved_for_download) == Told{MailPurpose::to_download});
    for (const auto event : {Event::approved_at_once, Event::received, Event::presumed_received})
        BOOST_CHECK(told(event) == Told{MailPurpose::completed});
    for (const auto event : {Event::submitted, Event::withdrawn, Event::cancelled, Event::expired, Event::handed_over,
                             Event::returned_to_centre, Event::reversed})
        BOOST_CHECK(told(event) == Told{std::nullopt});
}

BOOST_AUTO_TEST_CASE(an_outlets_return_moves_no_money_and_says_nothing)
{
    const auto* row = transition(State::in_progress, Event::returned_to_centre, Party::outlet);
    BOOST_TEST(!row->follow.refund);
    BOOST_TEST(!row->follow.text_returned);
}

BOOST_AUTO_TEST_CASE(each_approval_issues_an_invoice)
{
    BOOST_CHECK((events_that(&Follow::invoice)
                 == std::set{Event::approved_for_courier, Event::approved_for_pick_up, Event::approved_for_download,
                             Event::approved_at_once}));
}

BOOST_AUTO_TEST_CASE(an_approval_is_told_by_sms_only_when_a_courier_brings_the_goods)
{
    BOOST_CHECK(events_that(&Follow::text_dispatched) == std::set{Event::approved_for_courier});
}

BOOST_AUTO_TEST_CASE(an_order_returned_for_correction_keeps_its_payment)
{
    BOOST_CHECK(events_that(&Follow::text_returned) == std::set{Event::returned});
    const auto* row = transition(State::awaiting_review, Event::returned, Party::operator_);
    BOOST_TEST(!row->follow.refund);
}

BOOST_AUTO_TEST_CASE(nothing_leaves_a_closed_order_and_only_a_reversal_a_completed_one)
{
    for (const auto& row : transitions) {
        BOOST_TEST((row.from != State::closed));
        BOOST_TEST((row.from != State::completed || row.event == Event::reversed));
    }
}

BOOST_AUTO_TEST_SUITE_END()
