// The outbox: nothing is lost, nothing is done by two at once.
#include "support/database.hpp"
#include "support/faults.hpp"
#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

#include <set>

BOOST_AUTO_TEST_SUITE(outbox)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

struct Box : EmptyDatabase {
    void add(std::int64_t subject, Instant due = noon, OutboxKind kind = OutboxKind::text)
    {
        store.transact([&](Unit& unit) { unit.outbox().add(kind, subject, "", due); });
    }
    std::optional<OutboxItem> take(Instant now = noon, OutboxKind kind = OutboxKind::text)
    {
        return store.transact([&](Unit& unit) { return support::take(unit, kind, now, 40s); });
    }
    std::optional<Instant> next()
    {
        return store.read([](Unit& unit) { return unit.outbox().next_due(OutboxKind::text); });
    }
    void nudge(Instant now)
    {
        store.transact([&](Unit& unit) { unit.outbox().nudge(OutboxKind::text, 1, now); });
    }
    void again(const OutboxItem& item, Instant due, int tries = 1)
    {
        store.transact([&](Unit& unit) { unit.outbox().again(item, tries, due, "later"); });
    }
    void finish(const OutboxItem& item, OutboxState state)
    {
        store.transact([&](Unit& unit) { unit.outbox().finish(item, state, "over", noon); });
    }
};

}

BOOST_FIXTURE_TEST_CASE(the_oldest_that_is_due_is_taken_first, Box)
{
    add(1, noon + 1min);
    add(2, noon);
    add(3, noon + 1h);
    BOOST_TEST(take(noon + 2min)->subject_id == 2);
    BOOST_TEST(take(noon + 2min)->subject_id == 1);
    BOOST_CHECK(!take(noon + 2min));
}

BOOST_FIXTURE_TEST_CASE(each_kind_is_taken_on_its_own, Box)
{
    add(1, noon, OutboxKind::refund);
    BOOST_CHECK(!take(noon, OutboxKind::text));
    BOOST_CHECK(!next());
    BOOST_TEST(take(noon, OutboxKind::refund)->subject_id == 1);
}

BOOST_FIXTURE_TEST_CASE(what_is_taken_is_the_takers_until_the_lease_ends, Box)
{
    add(1);
    BOOST_TEST(take()->tries == 1);
    BOOST_CHECK(!take(noon + 39s));
    BOOST_CHECK(next() == noon + 40s);
    BOOST_TEST(take(noon + 40s)->tries == 2);
}

BOOST_FIXTURE_TEST_CASE(two_takers_at_once_never_have_the_same_item, Box)
{
    add(1);
    add(2);
    store.transact([&](Unit& unit) {
        const auto mine = support::take(unit, OutboxKind::text, noon, 40s);
        // Ours is not committed: the other one passes it by instead of waiting for it.
        const auto other = meanwhile([](Unit& theirs) { return support::take(theirs, OutboxKind::text, noon, 40s); });
        const auto third = meanwhile([](Unit& theirs) { return support::take(theirs, OutboxKind::text, noon, 40s); });
        BOOST_TEST(mine->subject_id == 1);
        BOOST_TEST(other->subject_id == 2);
        BOOST_CHECK(!third);
    });
}

BOOST_FIXTURE_TEST_CASE(many_takers_share_all_items_among_them, Box)
{
    constexpr int items = 40;
    for (int i = 1; i <= items; ++i)
        add(i);
    const auto work = [&] {
        Store own(database.connection());
        std::set<std::int64_t> taken;
        while (auto item = own.transact([](Unit& unit) { return support::take(unit, OutboxKind::text, noon, 40s); }))
            taken.insert(item->subject_id);
        return taken;
    };
    auto other = std::async(std::launch::async, work);
    auto third = std::async(std::launch::async, work);
    auto all = work();
    std::size_t sum = all.size();
    for (auto* worker : {&other, &third}) {
        const auto theirs = worker->get();
        sum += theirs.size();
        all.insert(theirs.begin(), theirs.end());
    }
    BOOST_TEST(sum == static_cast<std::size_t>(items));
    BOOST_TEST(all.size() == static_cast<std::size_t>(items));
}

BOOST_FIXTURE_TEST_CASE(a_taker_that_dies_leaves_the_item_to_the_next, Box)
{
    add(1);
    BOOST_CHECK_THROW(store.transact([](Unit& unit) {
        support::take(unit, OutboxKind::text, noon, 40s);
        throw std::runtime_error("killed");
    }),
                      std::runtime_error);
    BOOST_TEST(take()->tries == 1);
}

BOOST_FIXTURE_TEST_CASE(what_is_given_back_is_due_when_it_is_said, Box)
{
    add(1);
    again(*take(), noon + 1h, 3);
    BOOST_CHECK(next() == noon + 1h);
    BOOST_CHECK(!take(noon + 59min));
    const auto item = take(noon + 1h);
    BOOST_TEST(item->tries == 4);
    BOOST_TEST(item->code == "later");
}

BOOST_FIXTURE_TEST_CASE(a_nudge_makes_it_due_now, Box)
{
    add(1, noon + 1h);
    nudge(noon);
    BOOST_TEST(take()->subject_id == 1);
}

BOOST_FIXTURE_TEST_CASE(a_nudge_makes_nothing_later, Box)
{
    add(1, noon);
    nudge(noon + 1h);
    BOOST_CHECK(next() == noon);
}

BOOST_FIXTURE_TEST_CASE(a_nudge_while_it_is_taken_is_not_lost, Box)
{
    add(1);
    const auto item = *take(noon + 1s);
    nudge(noon + 2s);
    BOOST_CHECK(!take(noon + 3s));
    again(item, noon + 1h);
    BOOST_CHECK(next() == noon + 2s);
}

BOOST_FIXTURE_TEST_CASE(what_is_done_stays_done_when_nudged_and_begins_again_when_reopened, Box)
{
    add(1);
    finish(*take(), OutboxState::done);
    BOOST_CHECK(!next());
    nudge(noon);
    BOOST_CHECK(!take());
    store.transact([](Unit& unit) { unit.outbox().reopen(OutboxKind::text, 1, noon); });
    const auto item = take();
    BOOST_REQUIRE(item);
    BOOST_TEST(item->tries == 1);
    BOOST_CHECK(!item->finished_at);
}

BOOST_FIXTURE_TEST_CASE(what_is_stuck_waits_for_the_desk_and_begins_again_when_nudged, Box)
{
    add(1);
    again(*take(), noon, 7);
    finish(*take(), OutboxState::stuck);
    BOOST_CHECK(!take(noon + 24h));
    const auto stuck = store.read([](Unit& unit) { return unit.outbox().troubles(10); });
    BOOST_REQUIRE(stuck.size() == 1u);
    BOOST_TEST(stuck[0].code == "over");
    BOOST_CHECK(stuck[0].finished_at == noon);
    nudge(noon + 1h);
    BOOST_TEST(take(noon + 1h)->tries == 1);
    BOOST_TEST(store.read([](Unit& unit) { return unit.outbox().troubles(10); }).empty());
}

BOOST_FIXTURE_TEST_CASE(one_thing_has_one_item, Box)
{
    add(1);
    BOOST_CHECK_EXCEPTION(add(1), DomainError, is(Fault::already_exists));
    BOOST_CHECK_NO_THROW(add(1, noon, OutboxKind::refund));
}

BOOST_FIXTURE_TEST_CASE(a_new_item_wakes_the_one_who_waits, Box)
{
    store.wait_for_outbox(0ms);  // listens from here on
    add(1);
    const auto begin = std::chrono::steady_clock::now();
    store.wait_for_outbox(10s);
    BOOST_CHECK(std::chrono::steady_clock::now() - begin < 5s);
}

BOOST_AUTO_TEST_SUITE_END()
