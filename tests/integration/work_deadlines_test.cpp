// What happens by the clock alone: orders that were not paid, goods whose receipt nobody confirmed.
#include "support/workshop.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(work_deadlines)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const std::string first = "2026112300000001_1_1";

struct Days : Workshop {
    // The code is shown an hour before the deadline.
    Days()
    {
        pass(23h);
        attempt();
        step(OutboxKind::payment);
    }

    std::string_view state(const std::string& which = number) { return word(find(which).state()); }
    void to_the_deadline() { clock.at = noon + 24h; }
    void past_the_deadline() { clock.at = noon + 24h + 1s; }
};

}

BOOST_FIXTURE_TEST_CASE(an_order_is_not_closed_before_its_time, Days)
{
    clock.at = noon + 24h - 1s;
    deadlines.step();
    BOOST_TEST(state() == "awaiting_payment");
    BOOST_TEST(gateway.times("query") == 0);
}

BOOST_FIXTURE_TEST_CASE(what_nobody_scanned_is_closed, Days)
{
    past_the_deadline();
    deadlines.step();
    BOOST_TEST(state() == "closed");
    BOOST_TEST(word(payment().state()) == "closing");
    work_until_quiet();
    check_books();
}

BOOST_FIXTURE_TEST_CASE(what_was_scanned_and_not_paid_is_closed_at_the_gateway_first, Days)
{
    gateway.scan(first);
    past_the_deadline();
    deadlines.step();
    BOOST_TEST(state() == "closed");
    BOOST_TEST(gateway.times("query") == 2);
    BOOST_TEST(!gateway.pay(first, clock.at));
}

BOOST_FIXTURE_TEST_CASE(paid_in_time_is_kept_though_nobody_told_us, Days)
{
    to_the_deadline();
    gateway.pay(first, clock.at);
    past_the_deadline();
    deadlines.step();
    BOOST_TEST(state() == "awaiting_review");
    work_until_quiet();
    check_books();
}

BOOST_FIXTURE_TEST_CASE(paid_while_it_is_being_closed_it_is_judged_by_the_time_of_payment, Days)
{
    for (const auto& [paid_at, expected] : {std::pair{noon + 24h, "awaiting_review"}, {noon + 24h + 1s, "closed"}}) {
        Days day;
        day.gateway.scan(first);
        day.past_the_deadline();
        day.gateway.during("close", [&, at = paid_at] { day.gateway.pay(first, at); });
        day.deadlines.step();
        day.pass(10s);
        day.deadlines.step();
        BOOST_TEST(day.state() == expected);
        day.work_until_quiet();
        day.check_books();
    }
}

BOOST_FIXTURE_TEST_CASE(told_of_by_a_notification_while_it_is_being_closed_it_is_kept, Days)
{
    to_the_deadline();
    gateway.pay(first, clock.at);
    past_the_deadline();
    gateway.next("query", Mishap::deaf);
    gateway.during("query", [&] { notify(first); });
    deadlines.step();
    BOOST_TEST(state() == "awaiting_review");
}

BOOST_FIXTURE_TEST_CASE(while_the_gateway_cannot_say_the_order_waits, Days)
{
    past_the_deadline();
    gateway.always("query", Mishap::deaf);
    deadlines.step();
    BOOST_TEST(state() == "awaiting_payment");
    gateway.well("query");
    gateway.next("close", Mishap::lost);
    gateway.scan(first);
    deadlines.step();
    BOOST_TEST(state() == "awaiting_payment");
    deadlines.step();
    BOOST_TEST(state() == "closed");
}

BOOST_FIXTURE_TEST_CASE(two_workers_close_it_once, Days)
{
    past_the_deadline();
    gateway.on_the_way_back("close", [&] { deadlines.step(); });
    deadlines.step();
    BOOST_TEST(state() == "closed");
    BOOST_TEST(count("order_changes", "event = 'expired'") == 1);
}

BOOST_FIXTURE_TEST_CASE(receipt_is_presumed_after_fifteen_days, Days)
{
    saved(OrderState::dispatched, "2026112300000002");
    saved(OrderState::handed_over, "2026112300000003", Delivery::pick_up);
    clock.at = noon + std::chrono::days(15) - 1s;
    deadlines.step();
    BOOST_TEST(state("2026112300000002") == "dispatched");
    pass(1s);
    deadlines.step();
    BOOST_TEST(state("2026112300000002") == "completed");
    BOOST_TEST(state("2026112300000003") == "completed");
}

BOOST_FIXTURE_TEST_CASE(a_gateway_that_hangs_holds_up_nothing_else_that_is_due, Days)
{
    for (int i = 0; i < 20; ++i) {
        saved(OrderState::awaiting_payment, "20261123000001" + std::to_string(10 + i));
        store.transact([&](Unit& unit) {
            Payment one(unit.orders().numbered("20261123000001" + std::to_string(10 + i)), 1, noon);
            unit.payments().add(one);
            one.show("code", qr_life, trade_life, noon);
            unit.payments().save(one, noon);
        });
    }
    saved(OrderState::dispatched, "2026112300000002");
    clock.at = noon + std::chrono::days(15);
    struct Hanging : ScriptedGateway {
        Hanging(Peril& peril, StoppedClock& clock) : ScriptedGateway(peril), clock(clock) {}
        Answer<Trade> query(const std::string& out_trade_no) override
        {
            clock.at += 15s;
            asked.push_back("query " + out_trade_no);
            BOOST_REQUIRE(asked.size() < 10u);
            return {};
        }
        StoppedClock& clock;
    } hanging{peril, clock};
    work::Deadlines patient(store, hanging, clock, papers_kept, note);
    patient.step();
    BOOST_TEST(hanging.asked.size() >= 4u);
    BOOST_TEST(state("2026112300000002") == "completed");
}

BOOST_FIXTURE_TEST_CASE(one_order_that_cannot_be_closed_holds_up_no_other, Days)
{
    saved(OrderState::awaiting_payment, "2026112300000002");
    // Its deadline is the earlier one, and its transition is refused by the database.
    sql("update orders set pay_by = pay_by - interval '1 hour' where number = '2026112300000001'");
    sql("alter table orders add constraint stubborn check (number <> '2026112300000001' or state <> 'closed')");
    past_the_deadline();
    deadlines.step();
    sql("alter table orders drop constraint stubborn");
    BOOST_TEST(state("2026112300000001") == "awaiting_payment");
    BOOST_TEST(state("2026112300000002") == "closed");
    BOOST_TEST(notes.size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(what_the_brake_remembers_no_more_is_cleared_away, Days)
{
    store.transact([&](Unit& unit) {
        SignInFailure failure{0, std::string(64, 'a'), clock.at};
        unit.sign_in_failures().add(failure);
        unit.devices().seen(std::string(64, 'd'), company, clock.at);
    });
    pass(BrakeRule::longest_memory - 1s);
    deadlines.step();
    BOOST_TEST(count("sign_in_failures") == 1);
    pass(1s);
    deadlines.step();
    BOOST_TEST(count("sign_in_failures") == 0);
    BOOST_TEST(count("devices") == 1);
    pass(Device::life);
    deadlines.step();
    BOOST_TEST(count("devices") == 0);
}

BOOST_FIXTURE_TEST_CASE(papers_are_kept_for_their_years_after_an_order_has_ended, Days)
{
    const auto with_papers = [&](OrderState state, const std::string& number) {
        auto order = saved(state, number);
        store.transact([&](Unit& unit) {
            Paper paper{
                0,     order.id(), PaperKind::application_form, "表.pdf", "application/pdf", 3, std::string(64, 'a'),
                "abc", noon};
            unit.papers().put(paper);
        });
        return order;
    };
    const auto ended = with_papers(OrderState::completed, "2026112300000002");
    const auto on_its_way = with_papers(OrderState::awaiting_review, "2026112300000003");
    const support::Acting acting(database, "cakey_worker");
    Store worker(database.connection());
    const auto step = [&] { work::Deadlines(worker, gateway, clock, papers_kept, note).step(); };

    clock.at = ended.state_since() + papers_kept - 1s;
    step();
    BOOST_TEST(count("papers") == 2);
    clock.at += 1s;
    step();
    BOOST_TEST(sql("select order_id from papers") == std::to_string(on_its_way.id()));
    BOOST_CHECK(find("2026112300000002").papers_gone_at() == clock.at);
    BOOST_TEST(find("2026112300000002").application().handler_id_sealed.empty());
    BOOST_TEST(find("2026112300000002").applicant().name == ended.applicant().name);
    BOOST_TEST(sql("select by || ' ' || order_number from audit_lines where event = 'papers_forgotten'")
               == "clock 2026112300000002");
    step();
    BOOST_TEST(count("audit_lines", "event = 'papers_forgotten'") == 1);
    BOOST_CHECK_THROW(worker.transact([&](Unit& unit) { unit.papers().remove_of(on_its_way.id()); }), std::exception);
}

BOOST_FIXTURE_TEST_CASE(who_took_the_goods_at_an_outlet_is_forgotten_with_the_papers, Days)
{
    const auto ended = saved(OrderState::completed, "2026112300000002", Delivery::pick_up);
    sql("insert into hand_overs (order_id, outlet, by, at, collector, collector_id_sealed, signature_sealed,"
        " signature_sha256) select id, outlet, "
        + std::to_string(clerk.value)
        + ", now(), '李来取', 'sealed', '', '' from orders where number = '2026112300000002'");
    clock.at = ended.state_since() + papers_kept - 1s;
    deadlines.step();
    BOOST_TEST(count("hand_overs") == 1);
    clock.at += 1s;
    deadlines.step();
    BOOST_TEST(count("hand_overs") == 0);
    BOOST_CHECK(find("2026112300000002").papers_gone_at() == clock.at);
}

BOOST_FIXTURE_TEST_CASE(papers_of_a_request_go_like_those_of_an_order, Days)
{
    auto ended = IdentityRequest::for_mobile("Q2026112300000001",
                                             store.read([&](Unit& unit) { return unit.companies().numbered(company); }),
                                             "13812345678", noon);
    ended.refuse(operator_, "看不清", noon);
    auto open = IdentityRequest::for_mobile("Q2026112300000002",
                                            store.read([&](Unit& unit) { return unit.companies().numbered(stranger); }),
                                            "13812345678", noon);
    store.transact([&](Unit& unit) {
        for (auto* request : {&ended, &open}) {
            unit.identity_requests().add(*request);
            IdentityPaper paper{
                0,     request->id(), IdentityPaperKind::letter, "函.pdf", "application/pdf", 3, std::string(64, 'a'),
                "abc", noon};
            unit.identity_papers().add(paper);
        }
    });
    clock.at = noon + papers_kept;
    deadlines.step();
    BOOST_TEST(sql("select request_id from identity_papers") == std::to_string(open.id()));
    deadlines.step();
    BOOST_TEST(sql("select string_agg(detail, ' ') from audit_lines where event = 'identity_papers_forgotten'") == "1");
}

BOOST_FIXTURE_TEST_CASE(what_is_told_to_stop_begins_with_no_other_order, Days)
{
    saved(OrderState::awaiting_payment, "2026112300000002");
    past_the_deadline();
    std::stop_source stop;
    gateway.during("query", [&] { stop.request_stop(); });
    deadlines.step(stop.get_token());
    BOOST_TEST(count("orders", "state = 'closed'") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
