// Copies of what changes seldom, and the calls that end them.
#include "store/catalogue_copy.hpp"

#include "deeds/agreements.hpp"
#include "support/sandbox.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

#include <thread>

BOOST_AUTO_TEST_SUITE(catalogue_copy)

using namespace cakey;
using namespace cakey::support;

namespace {

struct Copied : World {
    void listen()
    {
        listener = std::jthread([this](std::stop_token stop) { watch.listen(calls, std::move(stop)); });
        wait_until([&] { return watch.edition() > 0; });
    }
    std::size_t announced() { return copy.announcements().size(); }
    static void put(Unit& unit, const std::string& text)
    {
        unit.announcements().put({0, 0, text, noon, noon + std::chrono::days(1), true});
    }
    // Whether that is told of.
    template <class Work>
    bool calls_when(Work work)
    {
        const auto before = watch.edition();
        store.transact(work);
        wait_until([&] { return watch.edition() != before; });
        return watch.edition() > before;
    }

    CatalogueWatch watch;
    CatalogueCopy copy{store, watch};
    Store calls{database.connection()};
    std::jthread listener;
};

}

BOOST_FIXTURE_TEST_CASE(a_copy_is_read_once_while_nothing_changes, Copied)
{
    listen();
    BOOST_TEST(calls_when([&](Unit& unit) { put(unit, "放假"); }));
    BOOST_TEST(announced() == 1u);
    const auto before = Store::statements();
    for (int time = 0; time < 3; ++time) {
        BOOST_TEST(announced() == 1u);
        BOOST_TEST(copy.announcements().front().text == "放假");
    }
    BOOST_TEST(Store::statements() == before);
}

BOOST_FIXTURE_TEST_CASE(while_nobody_listens_nothing_is_kept, Copied)
{
    BOOST_TEST(watch.edition() == 0u);
    BOOST_TEST(announced() == 0u);
    store.transact([&](Unit& unit) { put(unit, "放假"); });
    BOOST_TEST(announced() == 1u);
}

BOOST_FIXTURE_TEST_CASE(each_part_of_it_calls_when_it_changes, Copied)
{
    listen();
    BOOST_TEST(calls_when([&](Unit& unit) { put(unit, "放假"); }));
    BOOST_TEST(calls_when([&](Unit& unit) {
        auto changed = *unit.catalogue().outlet(outlet);
        changed.hours = "九点到五点";
        unit.catalogue().put(changed);
    }));
    const Agreement next{0, "新版", "正文", china_midnight(earliest_start(noon))};
    const Member by{operator_, Role::administrator};
    BOOST_TEST(calls_when([&](Unit& unit) { deeds::publish_agreement(unit, next, 1, by, noon); }));
    BOOST_TEST(copy.agreements().coming(noon)->version == 2);
    BOOST_TEST(calls_when([&](Unit& unit) { deeds::withdraw_agreement(unit, 2, "错字", by, noon); }));
    BOOST_TEST(!copy.agreements().coming(noon));
    BOOST_TEST(copy.agreements().in_force(noon).version == 1);
    BOOST_TEST(copy.outlets().front().hours == "九点到五点");
}

BOOST_FIXTURE_TEST_CASE(what_changes_while_the_connection_is_lost_is_not_missed, Copied)
{
    listen();
    BOOST_TEST(announced() == 0u);
    sql("select count(pg_terminate_backend(pid, 5000)) from pg_stat_activity"
        " where datname = current_database() and pid <> pg_backend_pid()");
    sql("insert into announcements (version, text, shown_from, shown_until, active)"
        " values (1, '放假', now(), now() + interval '1 day', true)");
    wait_until([&] { return announced() == 1; });
    wait_until([&] { return watch.edition() > 0; });
    const auto before = Store::statements();
    BOOST_TEST(announced() == 1u);
    BOOST_TEST(Store::statements() <= before + 1);
}

BOOST_AUTO_TEST_SUITE_END()
