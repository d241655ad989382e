// The loop around the errands: what is taken, whose it is, and what is recorded about it.
#include "support/faults.hpp"
#include "support/workshop.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(work_errands)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

// An errand that does as the test says.
struct Told : work::Errand {
    OutboxKind kind() const override { return OutboxKind::text; }
    work::Progress carry_out(OutboxItem& item) override { return deed(item); }

    std::function<work::Progress(OutboxItem&)> deed = [](OutboxItem&) { return work::Progress::done(); };
};

struct Office : Workshop {
    Office()
    {
        store.transact([&](Unit& unit) { unit.outbox().add(OutboxKind::text, 1, number, clock.at); });
    }

    Told told;
    work::Errands errands{store, told, clock, note};

    OutboxItem row() { return item(OutboxKind::text); }
    void nudge()
    {
        store.transact([&](Unit& unit) { unit.outbox().nudge(OutboxKind::text, 1, clock.at); });
    }
    void hasten()
    {
        store.transact([&](Unit& unit) { unit.outbox().hasten(OutboxKind::text, 1, clock.at + 3s); });
    }
};

}

BOOST_FIXTURE_TEST_CASE(with_nothing_due_there_is_nothing_to_do, Office)
{
    BOOST_TEST(errands.step());
    BOOST_TEST(!errands.step());
    BOOST_TEST(word(row().state) == "done");
}

BOOST_FIXTURE_TEST_CASE(what_fails_is_tried_again_after_a_growing_while, Office)
{
    told.deed = [](OutboxItem&) { return work::Progress::retry("busy"); };
    for (const auto wait : {2s, 4s, 8s, 16s}) {
        BOOST_TEST(errands.step());
        BOOST_CHECK(row().due_at > clock.at + wait / 2 - 1ms);
        BOOST_CHECK(row().due_at <= clock.at + wait);
        clock.at += wait;
    }
    BOOST_TEST(row().code == "busy");
    BOOST_TEST(notes.at(0) == "errand_retry: text 2026112300000001 busy");
}

BOOST_FIXTURE_TEST_CASE(why_the_outside_was_not_reached_stands_in_the_log, Office)
{
    told.deed = [](OutboxItem&) {
        return work::Progress::retry(Answer<Nothing>{Heard::later, {}, "", "SSL peer certificate was not OK"});
    };
    BOOST_TEST(errands.step());
    BOOST_TEST(notes.at(0) == "errand_retry: text 2026112300000001: SSL peer certificate was not OK");
    told.deed = [](OutboxItem&) {
        return work::Progress::stuck(Answer<Nothing>{Heard::refused, {}, "isv.OUT_OF_SERVICE", "业务停机"});
    };
    pass(2s);
    BOOST_TEST(errands.step());
    BOOST_TEST(notes.at(1) == "errand_stuck: text 2026112300000001 isv.OUT_OF_SERVICE: 业务停机");
}

BOOST_FIXTURE_TEST_CASE(an_errand_that_throws_is_tried_again, Office)
{
    told.deed = [](OutboxItem&) -> work::Progress { throw std::runtime_error("broken"); };
    BOOST_TEST(errands.step());
    BOOST_TEST(row().code == "internal");
    pass(2s);
    told.deed = [](OutboxItem&) -> work::Progress { throw DomainError(Fault::stale); };
    BOOST_TEST(errands.step());
    BOOST_TEST(row().code == "database");
    BOOST_TEST(word(row().state) == "waiting");
}

BOOST_FIXTURE_TEST_CASE(a_killed_one_leaves_its_item_to_the_next_when_the_lease_is_over, Office)
{
    told.deed = [](OutboxItem&) -> work::Progress { throw Killed{}; };
    BOOST_CHECK_THROW(errands.step(), Killed);
    told.deed = [](OutboxItem&) { return work::Progress::done(); };
    BOOST_TEST(!errands.step());
    pass(work::Errands::lease);
    BOOST_TEST(errands.step());
    BOOST_TEST(row().tries == 2);
}

BOOST_FIXTURE_TEST_CASE(what_the_gateway_knows_by_its_number_is_sooner_anothers, Office)
{
    struct : Told {
        OutboxKind kind() const override { return OutboxKind::payment; }
    } asked;
    work::Errands of_payments{store, asked, clock, note};
    store.transact([&](Unit& unit) { unit.outbox().add(OutboxKind::payment, 1, number, clock.at); });
    asked.deed = [](OutboxItem&) -> work::Progress { throw Killed{}; };
    BOOST_CHECK_THROW(of_payments.step(), Killed);
    asked.deed = [](OutboxItem&) { return work::Progress::done(); };
    pass(work::Errands::short_lease - 1s);
    BOOST_TEST(!of_payments.step());
    pass(1s);
    BOOST_TEST(of_payments.step());
}

BOOST_FIXTURE_TEST_CASE(whoever_lost_his_lease_records_nothing, Office)
{
    told.deed = [&](OutboxItem&) {
        pass(work::Errands::lease);
        store.transact(
            [&](Unit& unit) { BOOST_REQUIRE(support::take(unit, OutboxKind::text, clock.at, work::Errands::lease)); });
        return work::Progress::stuck("late");
    };
    BOOST_TEST(errands.step());
    BOOST_TEST(word(row().state) == "waiting");
    BOOST_TEST(row().code == "");
    BOOST_CHECK(row().taken_until == clock.at + work::Errands::lease);
    told.deed = [&](OutboxItem&) { return work::Progress::done(); };
    BOOST_TEST(!errands.step());
}

BOOST_FIXTURE_TEST_CASE(whoever_lost_his_lease_cannot_keep_it, Office)
{
    auto mine = store.transact([&](Unit& unit) { return support::take(unit, OutboxKind::text, clock.at, 40s); });
    pass(39s);
    mine->taken_until = store.transact([&](Unit& unit) { return unit.outbox().keep(*mine, clock.at, 40s); });
    pass(39s);
    BOOST_TEST(!errands.step());
    pass(1s);
    BOOST_TEST(errands.step());
    BOOST_CHECK_EXCEPTION(store.transact([&](Unit& unit) { unit.outbox().keep(*mine, clock.at, 40s); }), DomainError,
                          is(Fault::stale));
}

BOOST_FIXTURE_TEST_CASE(a_lease_that_ran_out_while_nobody_wanted_it_can_be_kept, Office)
{
    told.deed = [&](OutboxItem& item) {
        pass(2min);
        item.taken_until = store.transact([&](Unit& unit) { return unit.outbox().keep(item, clock.at, 40s); });
        return work::Progress::done();
    };
    BOOST_TEST(errands.step());
    BOOST_TEST(word(row().state) == "done");
}

BOOST_FIXTURE_TEST_CASE(a_clock_that_jumps_back_while_something_is_carried_out_has_it_done_once, Office)
{
    int done = 0;
    told.deed = [&](OutboxItem&) {
        ++done;
        clock.at -= 1h;
        return work::Progress::done();
    };
    BOOST_TEST(errands.step());
    BOOST_TEST(word(row().state) == "done");
    for (const auto later : {0min, 30min, 90min}) {
        clock.at += later;
        BOOST_TEST(!errands.step());
    }
    BOOST_TEST(done == 1);
}

BOOST_FIXTURE_TEST_CASE(a_clock_that_jumped_back_makes_what_waits_late_and_loses_nothing, Office)
{
    told.deed = [](OutboxItem&) { return work::Progress::retry("busy"); };
    BOOST_TEST(errands.step());
    clock.at -= 1h;
    BOOST_TEST(!errands.step());
    BOOST_TEST(word(row().state) == "waiting");
    nudge();  // somebody waits for it
    told.deed = [](OutboxItem&) { return work::Progress::done(); };
    BOOST_TEST(errands.step());
    BOOST_TEST(word(row().state) == "done");
}

BOOST_FIXTURE_TEST_CASE(what_was_nudged_while_it_was_carried_out_is_looked_at_once_more, Office)
{
    for (const auto& progress : {work::Progress::done(), work::Progress::stuck("no")}) {
        told.deed = [&](OutboxItem&) {
            pass(1s);
            nudge();
            return progress;
        };
        BOOST_TEST(errands.step());
        BOOST_TEST(word(row().state) == "waiting");
        BOOST_TEST(!row().finished_at.has_value());
    }
    told.deed = [](OutboxItem&) { return work::Progress::done(); };
    BOOST_TEST(errands.step());
    BOOST_TEST(word(row().state) == "done");
}

BOOST_FIXTURE_TEST_CASE(however_many_wait_for_it_it_is_looked_at_every_three_seconds_at_most, Office)
{
    int looks = 0;
    told.deed = [&](OutboxItem&) {
        ++looks;
        return work::Progress::watch(30s);
    };
    errands.step();
    for (int window = 0; window < 600; ++window) {  // ten windows, each asking once a second
        if (window % 10 == 0)
            pass(1s);
        hasten();
        errands.step();
    }
    BOOST_TEST(looks >= 15);
    BOOST_TEST(looks <= 21);
}

BOOST_FIXTURE_TEST_CASE(those_who_wait_do_not_shorten_the_while_after_a_failure, Office)
{
    told.deed = [](OutboxItem&) { return work::Progress::retry("down"); };
    int tries = 0;
    for (int second = 0; second < 3600; ++second) {
        pass(1s);
        hasten();
        tries += errands.step();
    }
    BOOST_TEST(tries <= 22);
}

BOOST_FIXTURE_TEST_CASE(to_hasten_makes_nothing_later_and_wakes_nothing_that_is_over, Office)
{
    const auto due = row().due_at;
    hasten();
    BOOST_CHECK(row().due_at == due);
    errands.step();
    hasten();
    BOOST_TEST(word(row().state) == "done");
    BOOST_TEST(!errands.step());
}

BOOST_AUTO_TEST_SUITE_END()
