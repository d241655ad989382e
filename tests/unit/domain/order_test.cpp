// Each deed on an order in each state, and what each deed leaves behind.
#include "domain/order.hpp"

#include "domain/fault.hpp"
#include "support/faults.hpp"
#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

#include <functional>
#include <map>

BOOST_AUTO_TEST_SUITE(order)

using namespace cakey;
using namespace cakey::support;

namespace {

using State = OrderState;

constexpr Instant later = noon + std::chrono::hours(1);

struct Deed {
    const char* name;
    std::function<void(Order&)> act;
    std::map<State, State> leads;           // from where to where; from anywhere else it may not be done
    std::optional<Delivery> only_for = {};  // orders that are brought so
};

// The operator has claimed what can be claimed.
const std::vector<Deed> deeds{
    {"edit", [](Order& order) { order.edit(whole_application(), later); }, {{State::draft, State::draft}}},
    {"submit", [](Order& order) { submit(order, later); }, {{State::draft, State::awaiting_payment}}},
    {"submit for nothing", [](Order& order) { submit(order, later, Fen()); }, {{State::draft, State::awaiting_review}}},
    {"withdraw", [](Order& order) { order.withdraw(later); }, {{State::awaiting_payment, State::draft}}},
    {"confirm payment",
     [](Order& order) { order.confirm_payment(later); },
     {{State::awaiting_payment, State::awaiting_review}}},
    {"expire", [](Order& order) { order.expire(later); }, {{State::awaiting_payment, State::closed}}},
    {"cancel", [](Order& order) { order.cancel(later); }, {}},  // never submitted, or no draft
    {"claim",
     [](Order& order) { order.claim(an_operator, later); },
     {{State::awaiting_review, State::awaiting_review}}},
    {"release", [](Order& order) { order.release(an_operator); }, {{State::awaiting_review, State::awaiting_review}}},
    {"dispatch",
     [](Order& order) { order.dispatch(an_operator, Courier::ems, "EA123456785CN", later); },
     {{State::awaiting_review, State::dispatched}},
     Delivery::courier},
    {"approve for pick-up",
     [](Order& order) { order.approve(an_operator, later); },
     {{State::awaiting_review, State::in_progress}},
     Delivery::pick_up},
    {"approve for download",
     [](Order& order) { order.approve(an_operator, later); },
     {{State::awaiting_review, State::in_progress}},
     Delivery::download},
    {"approve at once",
     [](Order& order) { order.approve(an_operator, later); },
     {{State::awaiting_review, State::completed}},
     Delivery::none},
    {"refuse",
     [](Order& order) { order.refuse(an_operator, "营业执照看不清", later); },
     {{State::awaiting_review, State::draft}}},
    {"return",
     [](Order& order) { order.return_for(an_operator, whole_correction(), later); },
     {{State::awaiting_review, State::awaiting_correction}}},
    {"correct",
     [](Order& order) { order.correct(order.application(), later); },
     {{State::awaiting_correction, State::awaiting_review}}},
    {"lapse", [](Order& order) { order.lapse(15, later); }, {{State::awaiting_correction, State::draft}}},
    {"hand over",
     [](Order& order) { order.hand_over(an_outlet_clerk, later); },
     {{State::in_progress, State::handed_over}},
     Delivery::pick_up},
    {"hand over what is downloaded",
     [](Order& order) { order.hand_over(an_outlet_clerk, later); },
     {},
     Delivery::download},
    {"return what is downloaded to the centre",
     [](Order& order) { order.return_to_centre(an_outlet_clerk, "搬走了", later); },
     {},
     Delivery::download},
    {"download",
     [](Order& order) { order.download(later); },
     {{State::in_progress, State::completed}},
     Delivery::download},
    {"download what is picked up", [](Order& order) { order.download(later); }, {}, Delivery::pick_up},
    {"receive",
     [](Order& order) { order.receive(later); },
     {{State::handed_over, State::completed}, {State::dispatched, State::completed}}},
    {"presume received",
     [](Order& order) { order.presume_received(later); },
     {{State::handed_over, State::completed}, {State::dispatched, State::completed}}},
};

Order claimed_in(State state, Delivery delivery)
{
    auto order = order_in(state, whole_application(delivery));
    if (state == State::awaiting_review)
        order.claim(an_operator, noon);
    return order;
}

Order in_review(Delivery delivery = Delivery::courier) { return claimed_in(State::awaiting_review, delivery); }

Order refused()
{
    auto order = in_review();
    order.refuse(an_operator, "营业执照看不清", noon);
    return order;
}

}

BOOST_AUTO_TEST_CASE(each_deed_is_possible_just_where_the_product_page_says)
{
    for (const auto delivery : {Delivery::courier, Delivery::pick_up, Delivery::download, Delivery::none})
        for (const auto& [state, state_word] : words<State>)
            for (const auto& deed : deeds) {
                if (!can_be_in(state, delivery) || (deed.only_for && deed.only_for != delivery))
                    continue;
                BOOST_TEST_CONTEXT(deed.name << ", " << state_word << ", delivery " << word(delivery))
                {
                    auto order = claimed_in(state, delivery);
                    const auto next = deed.leads.find(state);
                    if (next != deed.leads.end()) {
                        BOOST_CHECK_NO_THROW(deed.act(order));
                        BOOST_TEST(word(order.state()) == word(next->second));
                        continue;
                    }
                    const auto steps = order.changes().size();
                    BOOST_CHECK_EXCEPTION(deed.act(order), DomainError, is(Fault::wrong_state));
                    BOOST_TEST(word(order.state()) == state_word);
                    BOOST_TEST(order.changes().size() == steps);
                    BOOST_CHECK(order.state_since() == noon);
                }
            }
}

BOOST_AUTO_TEST_CASE(a_refusal_of_a_deed_says_the_present_state)
{
    auto order = order_in(State::completed);
    try {
        order.withdraw(later);
        BOOST_ERROR("withdrawn");
    } catch (const DomainError& error) {
        BOOST_TEST(error.facts().at("state") == "completed");
    }
}

BOOST_AUTO_TEST_CASE(each_step_is_remembered_with_when_by_whom_and_why)
{
    auto order = in_review();
    order.refuse(an_operator, "营业执照看不清", later);

    const auto& change = order.changes().back();
    BOOST_TEST(word(change.from) == "awaiting_review");
    BOOST_TEST(word(change.to) == "draft");
    BOOST_TEST(word(change.event) == "refused");
    BOOST_TEST(word(change.by) == "operator");
    BOOST_CHECK(change.staff == an_operator);
    BOOST_CHECK(change.at == later);
    BOOST_TEST(change.reason == "营业执照看不清");
    BOOST_TEST(change.follow.refund);
}

BOOST_AUTO_TEST_CASE(a_new_order_remembers_that_it_was_saved)
{
    const auto order = order_in(State::draft);
    BOOST_REQUIRE(order.changes().size() == 1u);
    BOOST_TEST(word(order.changes().front().event) == "saved");
    BOOST_CHECK(order.created_at() == noon);
}

// The company's deeds

BOOST_AUTO_TEST_CASE(submitting_takes_a_snapshot_and_starts_the_time_to_pay)
{
    auto order = order_in(State::draft);
    submit(order, later);

    BOOST_TEST(order.submission() == 1);
    BOOST_CHECK(order.total() == the_price);
    BOOST_CHECK(order.submitted_at() == later);
    BOOST_CHECK(order.pay_by() == later + std::chrono::hours(24));
    BOOST_TEST(order.applicant().name == whole_applicant().name);
    BOOST_TEST(order.invoice_info().tax_number == whole_invoice_info().tax_number);
    BOOST_TEST(order.mobile() == "13900139000");
}

BOOST_AUTO_TEST_CASE(with_nothing_to_pay_nothing_is_waited_for)
{
    auto order = order_in(State::draft);
    submit(order, later, Fen());
    BOOST_CHECK(!order.pay_by());
}

BOOST_AUTO_TEST_CASE(an_order_with_something_missing_is_not_submitted)
{
    auto application = whole_application();
    application.handler_name.clear();
    auto order = order_in(State::draft, application);
    BOOST_CHECK_EXCEPTION(submit(order), DomainError, is(Fault::incomplete));
    BOOST_TEST(order.submission() == 0);
}

BOOST_AUTO_TEST_CASE(an_order_of_a_company_with_something_missing_is_not_submitted)
{
    auto order = order_in(State::draft);
    auto applicant = whole_applicant();
    applicant.profile.legal_person.clear();
    BOOST_CHECK_EXCEPTION(
        order.submit({applicant, whole_invoice_info(), "13900139000", the_price, the_price}, whole_papers(), noon),
        DomainError, is(Fault::incomplete));
    auto info = whole_invoice_info();
    info.email.clear();
    BOOST_CHECK_EXCEPTION(
        order.submit({whole_applicant(), info, "13900139000", the_price, the_price}, whole_papers(), noon), DomainError,
        is(Fault::incomplete));
}

BOOST_AUTO_TEST_CASE(an_order_without_each_of_its_papers_is_not_submitted)
{
    for (const auto& [kind, kind_word] : words<PaperKind>) {
        auto order = order_in(State::draft);
        auto papers = whole_papers();
        std::erase_if(papers, [&, kind = kind](const Paper& paper) { return paper.kind == kind; });
        BOOST_TEST(order.missing(papers).text() == kind_word);
        BOOST_CHECK_EXCEPTION(
            order.submit({whole_applicant(), whole_invoice_info(), "13900139000", the_price, the_price}, papers, noon),
            DomainError, is(Fault::incomplete));
    }
}

BOOST_AUTO_TEST_CASE(what_its_platform_does_not_accept_is_not_submitted)
{
    auto order = order_in(State::draft);
    Submission submission{{whole_applicant(), whole_invoice_info(), "13900139000"}, the_price, the_price, false};
    BOOST_CHECK(order.obstacle(submission, whole_papers()) == Obstacle::not_accepted);
    BOOST_CHECK(order.obstacle(submission, {}) == Obstacle::incomplete);
    BOOST_CHECK_EXCEPTION(order.submit(submission, whole_papers(), noon), DomainError, is(Fault::incomplete));
    submission.accepted = true;
    BOOST_CHECK(!order.obstacle(submission, whole_papers()));
}

BOOST_AUTO_TEST_CASE(a_price_that_changed_is_asked_again)
{
    auto order = order_in(State::draft);
    try {
        order.submit({whole_applicant(), whole_invoice_info(), "13900139000", Fen(50000), Fen(46000)}, whole_papers(),
                     noon);
        BOOST_ERROR("submitted");
    } catch (const DomainError& error) {
        BOOST_CHECK(error.fault() == Fault::price_changed);
        BOOST_TEST(error.facts().at("total") == "500.00");
    }
    BOOST_TEST(word(order.state()) == "draft");
}

BOOST_AUTO_TEST_CASE(each_submission_has_the_next_number_and_a_day_of_its_own)
{
    auto order = order_in(State::awaiting_payment);
    order.withdraw(later);
    BOOST_CHECK(!order.pay_by());
    submit(order, later, Fen(50000));
    BOOST_TEST(order.submission() == 2);
    BOOST_CHECK(order.total() == Fen(50000));
    BOOST_CHECK(order.pay_by() == later + std::chrono::hours(24));
}

BOOST_AUTO_TEST_CASE(a_draft_that_was_never_submitted_is_deleted_not_cancelled)
{
    auto order = order_in(State::draft);
    BOOST_TEST(order.may_be_deleted());
    BOOST_CHECK_EXCEPTION(order.cancel(later), DomainError, is(Fault::wrong_state));
}

BOOST_AUTO_TEST_CASE(a_draft_that_was_submitted_once_is_cancelled_not_deleted)
{
    auto order = order_in(State::awaiting_payment);
    order.withdraw(noon);
    BOOST_TEST(!order.may_be_deleted());
    order.cancel(later);
    BOOST_TEST(word(order.state()) == "closed");
}

BOOST_AUTO_TEST_CASE(a_refused_order_is_a_draft_again_and_is_refunded)
{
    auto order = refused();
    BOOST_TEST(word(order.state()) == "draft");
    BOOST_TEST(order.refusal_reason() == "营业执照看不清");
    BOOST_TEST(order.changes().back().follow.refund);
    BOOST_CHECK(!order.claimed_by());
}

BOOST_AUTO_TEST_CASE(only_an_order_that_has_ended_forgets_its_papers)
{
    auto waiting = order_in(State::awaiting_review);
    BOOST_CHECK_EXCEPTION(waiting.forget_papers(later), DomainError, is(Fault::wrong_state));
    auto ended = order_in(State::completed);
    ended.forget_papers(later);
    BOOST_TEST(ended.application().handler_id_sealed.empty());
    BOOST_CHECK(ended.papers_gone_at() == later);
    BOOST_TEST(word(ended.state()) == "completed");
}

BOOST_AUTO_TEST_CASE(an_order_forgets_whom_it_names_after_its_papers)
{
    auto ended = order_in(State::completed);
    BOOST_CHECK_EXCEPTION(ended.forget_people(later), DomainError, is(Fault::wrong_state));
    ended.forget_papers(later);
    ended.forget_people(later);
    const auto& application = ended.application();
    BOOST_TEST(
        (application.handler_name + application.handler_mobile + application.address + application.remark).empty());
    const auto& profile = ended.applicant().profile;
    BOOST_TEST((profile.legal_person + profile.phone + profile.address).empty());
    BOOST_TEST((ended.mobile() + ended.invoice_info().email + ended.invoice_info().bank_account).empty());
    BOOST_CHECK(ended.people_gone_at() == later);
    // What was ordered, by which company, and whom it was invoiced to.
    BOOST_TEST(ended.applicant().name == whole_applicant().name);
    BOOST_TEST(ended.invoice_info().title == whole_invoice_info().title);
    BOOST_TEST(application.platform == whole_application().platform);
}

BOOST_AUTO_TEST_CASE(the_reason_of_a_refusal_stands_until_the_order_is_submitted_again)
{
    auto order = refused();
    order.edit(whole_application(), later);
    BOOST_TEST(!order.refusal_reason().empty());
    submit(order, later);
    BOOST_TEST(order.refusal_reason().empty());
}

BOOST_AUTO_TEST_SUITE_END()
