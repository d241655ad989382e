// Many errands at once: who goes first, who waits for whom, and what a channel does that was away.
#include "support/workshop.hpp"
#include "work/channels.hpp"

#include <boost/test/unit_test.hpp>

#include <future>
#include <mutex>
#include <set>
#include <thread>

BOOST_AUTO_TEST_SUITE(work_channel)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

// Errands of one kind that all wait at a gate, by the real clock.
struct Gate : work::Errand {
    explicit Gate(OutboxKind kind) : kind_(kind) {}

    OutboxKind kind() const override { return kind_; }
    work::Progress carry_out(OutboxItem& item) override
    {
        std::unique_lock lock(mutex_);
        begun_.push_back(item.subject_id);
        changed_.notify_all();
        changed_.wait(lock, [&] { return open_ || let_through_.contains(item.subject_id); });
        ++ended_;
        changed_.notify_all();
        return fails ? work::Progress::retry("down") : work::Progress::done();
    }

    void open()
    {
        const std::lock_guard lock(mutex_);
        open_ = true;
        changed_.notify_all();
    }
    void let_through(std::int64_t subject)
    {
        const std::lock_guard lock(mutex_);
        let_through_.insert(subject);
        changed_.notify_all();
    }
    // What has begun, once that many have.
    std::vector<std::int64_t> begun(std::size_t count)
    {
        std::unique_lock lock(mutex_);
        BOOST_REQUIRE(changed_.wait_for(lock, 30s, [&] { return begun_.size() >= count; }));
        return begun_;
    }
    void ended(int count)
    {
        std::unique_lock lock(mutex_);
        BOOST_REQUIRE(changed_.wait_for(lock, 30s, [&] { return ended_ >= count; }));
    }

    std::atomic<bool> fails = false;

private:
    const OutboxKind kind_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::int64_t> begun_;
    std::set<std::int64_t> let_through_;
    int ended_ = 0;
    bool open_ = false;
};

struct Hall : EmptyDatabase {
    void add(std::int64_t subject, OutboxKind kind, bool awaited = false, const std::string& order = "")
    {
        store.transact([&](Unit& unit) { unit.outbox().add(kind, subject, order, clock.now(), awaited); });
    }
    void run() { running = std::jthread([&](std::stop_token stop) { channels.run(stop); }); }

    SystemClock clock;
    Store many{database.connection(), 4};
    Gate payments{OutboxKind::payment}, texts{OutboxKind::text};
    work::Note note = [](const std::string&, const std::string&) {};
    work::Channels channels{many, clock, note};
    std::jthread running;  // last: it ends before what it works on

    ~Hall()
    {
        payments.open();
        texts.open();
    }
};

}

BOOST_FIXTURE_TEST_CASE(a_channel_that_hangs_holds_up_no_other, Hall)
{
    channels.add(payments, {.at_once = 2, .unawaited = 2});
    channels.add(texts, {.at_once = 1, .unawaited = 1});
    run();
    for (int i = 1; i <= 3; ++i)
        add(i, OutboxKind::payment);
    payments.begun(2);
    texts.open();
    for (int i = 1; i <= 5; ++i)
        add(i, OutboxKind::text);
    texts.ended(5);
    BOOST_TEST(payments.begun(2).size() == 2u, "no more at once than the channel bears");
}

BOOST_FIXTURE_TEST_CASE(who_waits_at_a_screen_goes_before_all_who_left, Hall)
{
    for (int i = 1; i <= 40; ++i)
        add(i, OutboxKind::payment);
    channels.add(payments, {.at_once = 3, .unawaited = 2});
    run();
    payments.begun(2);
    add(99, OutboxKind::payment, true);
    BOOST_TEST(payments.begun(3).back() == 99, "a hand is kept for them, however many others wait");
}

BOOST_FIXTURE_TEST_CASE(what_comes_later_about_an_order_does_not_overtake_what_came_before, Hall)
{
    add(1, OutboxKind::text, false, "N1");
    add(2, OutboxKind::text, false, "N1");
    add(3, OutboxKind::text, false, "N2");
    channels.add(texts, {.at_once = 3, .unawaited = 3});
    run();
    auto begun = texts.begun(2);
    std::ranges::sort(begun);
    BOOST_TEST(begun == std::vector<std::int64_t>({1, 3}), boost::test_tools::per_element());
    texts.let_through(1);
    BOOST_TEST(texts.begun(3).back() == 2);
}

BOOST_FIXTURE_TEST_CASE(one_success_wakes_all_that_failed, Hall)
{
    channels.add(texts, {.at_once = 4, .unawaited = 4});
    texts.fails = true;
    texts.open();
    for (int i = 1; i <= 4; ++i)
        add(i, OutboxKind::text);
    run();
    texts.ended(4);
    // As after half an hour of failures.
    while (sql("select count(*) from outbox where taken_until is null and tries > 0") != "4")
        std::this_thread::yield();
    sql("update outbox set due_at = now() + interval '10 minutes' where subject_id < 4;"
        "update outbox set due_at = now() where subject_id = 4");
    texts.fails = false;
    texts.ended(8);
    BOOST_TEST(sql("select count(*) from outbox where finished_at - created_at < interval '1 minute' or finished_at is null")
               == "4");
}

BOOST_FIXTURE_TEST_CASE(two_workers_side_by_side_do_each_thing_once, Hall)
{
    texts.open();
    Store other_store{database.connection(), 4};
    work::Channels others{other_store, clock, note};
    for (auto* both : {&channels, &others})
        both->add(texts, {.at_once = 4, .unawaited = 4});
    for (int i = 1; i <= 200; ++i)
        add(i, OutboxKind::text);
    run();
    std::jthread second([&](std::stop_token stop) { others.run(stop); });
    texts.ended(200);
    auto begun = texts.begun(200);
    std::ranges::sort(begun);
    BOOST_TEST((std::ranges::adjacent_find(begun) == begun.end()));
    BOOST_TEST(begun.size() == 200u);
}

BOOST_AUTO_TEST_SUITE_END()
