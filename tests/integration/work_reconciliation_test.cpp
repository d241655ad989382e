// Each morning's bill beside the books: fetched once, caught up after an outage, compared by number.
#include "deeds/bills.hpp"
#include "support/workshop.hpp"

#include <boost/test/unit_test.hpp>

#include <thread>

BOOST_AUTO_TEST_SUITE(work_reconciliation)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const std::string first = "2026112300000001_1_1";
const std::string paid_on = "2026-11-23";

// Paid at noon, a day's bill says so the next morning.
struct Mornings : Workshop {
    Mornings() { pay_at(noon); }

    void pay_at(Instant at)
    {
        attempt();
        step(OutboxKind::payment);
        clock.at = at;
        gateway.pay(first, clock.at);
        notify(first);
        bills.bills[paid_on].entries = {paid()};
    }

    static BillEntry paid(Fen amount = the_price)
    {
        return {0, 0, BillKind::payment, first, "", "t" + first, amount, noon};
    }
    BillEntry given_back() { return {0, 0, BillKind::refund, first, first + "_R", "t" + first, the_price, clock.at}; }

    // In the books, in China.
    void paid_at(const std::string& when) { sql("update payments set paid_at = '" + when + "+08'"); }

    void give_back()
    {
        refuse();
        step(OutboxKind::refund);
    }

    // Half past nine in China, on the day after that one.
    void morning_after(const std::string& day) { clock.at = china_midnight(*date_in(day)) + 33h + 30min; }
    void next_morning() { morning_after(paid_on); }

    BillDay day(const std::string& on = paid_on)
    {
        return store.read([&](Unit& unit) { return unit.bill_days().on(on); });
    }
    std::string state(const std::string& on = paid_on) { return std::string(word(day(on).state)); }
    std::vector<BillDifference> differences(const std::string& on = paid_on)
    {
        return store.read([&](Unit& unit) { return unit.bill_days().differences(unit.bill_days().on(on)); });
    }
    std::string kinds(const std::string& on = paid_on)
    {
        std::string text;
        for (const auto& one : differences(on))
            text += (text.empty() ? "" : " ") + std::string(word(one.kind));
        return text;
    }
    void ask_again(const std::string& on = paid_on)
    {
        store.transact([&](Unit& unit) {
            auto found = unit.bill_days().on(on);
            deeds::ask_again(unit, found, {operator_, Role::administrator}, clock.at);
        });
    }
    int said(const std::string& event)
    {
        return static_cast<int>(
            std::ranges::count_if(notes, [&](const auto& line) { return line.starts_with(event + ':'); }));
    }
};

}

BOOST_FIXTURE_TEST_CASE(yesterdays_bill_is_fetched_in_the_morning_and_matches, Mornings)
{
    next_morning();
    clock.at -= 1s;
    reconciliation.step();
    BOOST_TEST(bills.times("fetch") == 0);
    clock.at += 1s;
    reconciliation.step();
    BOOST_TEST(state() == "matched");
    BOOST_TEST(day().gateway.payments == 1);
    BOOST_TEST(day().gateway.paid.count() == the_price.count());
    BOOST_TEST(day().books.paid.count() == the_price.count());
    BOOST_TEST(count("bill_days") == 1);
    BOOST_TEST(notes.empty());
}

BOOST_FIXTURE_TEST_CASE(a_bill_is_fetched_once, Mornings)
{
    next_morning();
    reconciliation.step();
    pass(2h);
    reconciliation.step();
    BOOST_TEST(bills.times("fetch") == 1);
}

BOOST_FIXTURE_TEST_CASE(before_there_was_any_money_there_is_no_bill_to_fetch, World)
{
    Peril peril;
    StoppedClock clock{noon, peril};
    ScriptedBills bills{peril};
    work::Reconciliation{store, bills, clock, 9h, [](const auto&, const auto&) {}}.step();
    BOOST_TEST(bills.asked.empty());
    BOOST_TEST(count("bill_days") == 0);
}

BOOST_FIXTURE_TEST_CASE(a_bill_that_is_not_there_yet_is_asked_for_until_it_is, Mornings)
{
    const auto there = std::exchange(bills.bills, {});
    next_morning();
    reconciliation.step();
    BOOST_TEST(state() == "not_available");
    BOOST_TEST(day().code == "BILL_NOT_EXIST");
    BOOST_TEST(said("bill_missing") == 1);
    reconciliation.step();
    pass(4min);
    reconciliation.step();
    BOOST_TEST(bills.times("fetch") == 1);
    pass(1min);
    bills.next("fetch", Mishap::deaf);
    reconciliation.step();
    BOOST_TEST(state() == "waiting");
    bills.bills = there;
    pass(10min);
    reconciliation.step();
    BOOST_TEST(state() == "matched");
    BOOST_TEST(day().code == "");
}

BOOST_FIXTURE_TEST_CASE(days_that_were_missed_are_caught_up, Mornings)
{
    morning_after("2026-11-26");
    for (const auto* empty : {"2026-11-24", "2026-11-25", "2026-11-26"})
        bills.bills[empty];
    reconciliation.step();
    BOOST_TEST(count("bill_days") == 4);
    BOOST_TEST(state() == "matched");
    BOOST_TEST(state("2026-11-26") == "empty");
}

BOOST_FIXTURE_TEST_CASE(what_was_missed_for_more_than_a_month_is_left_to_people, Mornings)
{
    morning_after("2026-12-25");
    reconciliation.step();
    BOOST_TEST(count("bill_days") == 30);
    BOOST_TEST(count("bill_days", "day < '2026-11-26'") == 0);
}

BOOST_FIXTURE_TEST_CASE(workers_side_by_side_ask_once, Mornings)
{
    morning_after("2026-11-25");
    bills.bills["2026-11-24"];
    bills.bills["2026-11-25"];
    Store another(database.connection());
    ScriptedBills their_bills{peril};
    their_bills.bills = bills.bills;
    work::Reconciliation theirs{another, their_bills, clock, 9h + 30min, [](const auto&, const auto&) {}};
    std::jthread beside([&] { theirs.step(); });
    reconciliation.step();
    beside.join();
    BOOST_TEST(bills.times("fetch") + their_bills.times("fetch") == 3);
    BOOST_TEST(count("bill_days", "state in ('matched', 'empty')") == 3);
    BOOST_TEST(count("bill_entries") == 1);
}

BOOST_FIXTURE_TEST_CASE(who_was_killed_over_a_bill_is_followed_by_another, Mornings)
{
    next_morning();
    bills.on_the_way_back("fetch", [] { throw Killed{}; });
    BOOST_CHECK_THROW(reconciliation.step(), Killed);
    BOOST_TEST(state() == "waiting");
    pass(5min);
    reconciliation.step();
    BOOST_TEST(state() == "matched");
}

BOOST_FIXTURE_TEST_CASE(a_difference_is_stored_told_and_shown_as_a_trouble, Mornings)
{
    bills.bills[paid_on].entries = {paid(the_price - Fen(1))};
    bills.bills[paid_on].flaws = {{9, BillFault::no_time}};
    next_morning();
    reconciliation.step();
    BOOST_TEST(state() == "differing");
    BOOST_TEST(kinds() == "amount unreadable");
    BOOST_TEST(differences()[0].order_number == number);
    BOOST_TEST(differences()[0].gateway_amount->count() == the_price.count() - 1);
    BOOST_TEST(said("bill_differs") == 1);
    const auto troubles = store.read([&](Unit& unit) { return unit.bill_days().troubles(noon, 10); });
    BOOST_REQUIRE(troubles.size() == 1u);
    BOOST_TEST(troubles[0].day == paid_on);
    BOOST_TEST(troubles[0].unverified == 2);
}

BOOST_FIXTURE_TEST_CASE(money_on_one_side_only_is_named, Mornings)
{
    auto stranger = paid();
    stranger.out_trade_no = "2026112300000009_1_1";
    bills.bills[paid_on].entries = {stranger};
    next_morning();
    reconciliation.step();
    BOOST_TEST(kinds() == "gateway_only books_only");
    BOOST_TEST(differences()[0].order_number == "");
    BOOST_TEST(differences()[1].order_number == number);
}

BOOST_FIXTURE_TEST_CASE(a_refund_of_the_day_matches, Mornings)
{
    pass(1h);
    give_back();
    bills.bills[paid_on].entries.push_back(given_back());
    next_morning();
    reconciliation.step();
    BOOST_TEST(state() == "matched");
    BOOST_TEST(day().gateway.refunded.count() == the_price.count());
    BOOST_TEST(day().books.refunds == 1);
}

BOOST_FIXTURE_TEST_CASE(a_refund_that_the_books_still_want_is_a_difference_until_they_hear_of_it, Mornings)
{
    refuse();
    bills.bills[paid_on].entries.push_back(given_back());
    next_morning();
    reconciliation.step();
    BOOST_TEST(kinds() == "gateway_only");
    BOOST_TEST(differences()[0].order_number == number);
    step(OutboxKind::refund);
    ask_again();
    reconciliation.step();
    BOOST_TEST(state() == "matched");
}

BOOST_FIXTURE_TEST_CASE(a_refund_heard_of_the_next_day_is_found_on_the_bill_before, Mornings)
{
    refuse();
    bills.bills[paid_on].entries.push_back(given_back());
    next_morning();
    step(OutboxKind::refund);  // the answer came late
    reconciliation.step();
    BOOST_TEST(state() == "matched");
    bills.bills["2026-11-24"];
    morning_after("2026-11-24");
    reconciliation.step();
    BOOST_TEST(state("2026-11-24") == "matched");
    BOOST_TEST(day("2026-11-24").books.refunds == 1);
}

BOOST_FIXTURE_TEST_CASE(a_refund_that_was_transferred_is_not_missed_on_the_bill_and_a_difference_if_it_is_there,
                        Mornings)
{
    refuse();
    settle_by_transfer();
    next_morning();
    reconciliation.step();
    BOOST_TEST(state() == "matched");
    BOOST_TEST(day().books.refunds == 0);
    bills.bills[paid_on].entries.push_back(given_back());
    ask_again();
    reconciliation.step();
    BOOST_TEST(kinds() == "gateway_only");
    BOOST_TEST(differences()[0].order_number == number);
}

BOOST_FIXTURE_TEST_CASE(a_payment_just_before_midnight_may_be_on_the_next_days_bill, Mornings)
{
    paid_at("2026-11-23 23:59:58");
    bills.bills["2026-11-24"] = std::exchange(bills.bills[paid_on], {});
    next_morning();
    reconciliation.step();
    BOOST_TEST(kinds() == "");
    morning_after("2026-11-24");
    reconciliation.step();
    BOOST_TEST(state("2026-11-24") == "matched");
}

BOOST_FIXTURE_TEST_CASE(a_payment_just_before_midnight_that_is_on_neither_bill_is_missed_on_the_second, Mornings)
{
    paid_at("2026-11-23 23:59:58");
    bills.bills = {{paid_on, {}}, {"2026-11-24", {}}};
    next_morning();
    reconciliation.step();
    BOOST_TEST(kinds() == "");
    morning_after("2026-11-24");
    reconciliation.step();
    BOOST_TEST(kinds("2026-11-24") == "books_only");
}

BOOST_FIXTURE_TEST_CASE(a_payment_just_after_midnight_may_be_on_the_bill_of_the_day_before, Mornings)
{
    paid_at("2026-11-24 00:00:02");
    bills.bills["2026-11-24"];
    morning_after("2026-11-24");
    reconciliation.step();
    BOOST_TEST(state() == "matched");
    BOOST_TEST(state("2026-11-24") == "matched");
}

BOOST_FIXTURE_TEST_CASE(a_bill_that_comes_after_the_next_days_mends_what_was_missed_there, Mornings)
{
    paid_at("2026-11-23 23:59:58");
    const auto late = std::exchange(bills.bills, {{"2026-11-24", {}}});
    morning_after("2026-11-24");
    reconciliation.step();
    BOOST_TEST(kinds("2026-11-24") == "books_only");
    bills.bills.insert(late.begin(), late.end());
    pass(5min);
    reconciliation.step();
    BOOST_TEST(state() == "matched");
    BOOST_TEST(state("2026-11-24") == "empty");
    BOOST_TEST(kinds("2026-11-24") == "");
}

BOOST_FIXTURE_TEST_CASE(what_somebody_found_out_survives_another_comparison, Mornings)
{
    bills.bills[paid_on].entries = {paid(Fen(1))};
    next_morning();
    reconciliation.step();
    auto one = differences()[0];
    store.transact([&](Unit& unit) { deeds::verify(unit, one, "已更正", {operator_, Role::administrator}, clock.at); });
    bills.bills[paid_on].flaws = {{9, BillFault::no_time}};
    ask_again();
    reconciliation.step();
    BOOST_TEST(kinds() == "amount unreadable");
    BOOST_TEST(differences()[0].remark == "已更正");
    BOOST_TEST(differences()[1].open());
    BOOST_TEST(count("bill_entries") == 1);
}

BOOST_FIXTURE_TEST_CASE(a_wish_to_ask_again_that_comes_meanwhile_is_not_lost, Mornings)
{
    next_morning();
    bills.during("fetch", [&] {
        meanwhile([&](Unit& unit) {
            auto found = unit.bill_days().on(paid_on);
            deeds::ask_again(unit, found, {operator_, Role::administrator}, clock.at);
        });
    });
    reconciliation.step();
    BOOST_TEST(bills.times("fetch") == 2);
    BOOST_TEST(state() == "matched");
}

BOOST_FIXTURE_TEST_CASE(each_program_does_its_part_by_its_own_rights, Mornings)
{
    bills.bills[paid_on].entries = {paid(Fen(1))};
    next_morning();
    {
        const Acting acting(database, "cakey_worker");
        Store worker(database.connection());
        work::Reconciliation{worker, bills, clock, 9h + 30min, note}.step();
    }
    BOOST_TEST(state() == "differing");
    const Acting acting(database, "cakey_web");
    Store web(database.connection());
    web.transact([&](Unit& unit) {
        auto found = unit.bill_days().on(paid_on);
        auto one = unit.bill_days().differences(found)[0];
        deeds::verify(unit, one, "已更正", {operator_, Role::administrator}, clock.at);
        deeds::ask_again(unit, found, {operator_, Role::administrator}, clock.at);
        unit.bill_days().rows("2026-11-01", "2026-12-01");
        unit.bill_days().troubles(noon, 10);
        unit.bill_days().verifiers(found);
    });
    BOOST_CHECK_THROW(web.transact([&](Unit& unit) {
        auto found = unit.bill_days().on(paid_on);
        unit.bill_days().save(found);
    }),
                      std::exception);
    BOOST_CHECK_THROW(
        web.transact([&](Unit& unit) { unit.bill_days().put_differences(unit.bill_days().on(paid_on), {}); }),
        std::exception);
}

BOOST_AUTO_TEST_SUITE_END()
