// Reads that go to the database together.
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(round_trip)

using namespace cakey;
using namespace cakey::support;

namespace {

struct Told : World {
    Told()
    {
        for (int i = 0; i < 200; ++i)
            long_text += "长";
        store.transact([&](Unit& unit) {
            unit.announcements().put({0, 0, "放假", noon, noon + std::chrono::days(1), true});
            unit.announcements().put({0, 0, long_text, noon, noon + std::chrono::days(1), true});
        });
    }
    std::string long_text;
    static std::size_t announced(Unit& unit) { return unit.announcements().all().size(); }
};

}

BOOST_FIXTURE_TEST_CASE(each_gives_what_it_gives_by_itself, Told)
{
    std::vector<Announcement> announcements, again;
    std::vector<Platform> platforms;
    std::optional<Outlet> none;
    int asked_nothing = 0;
    store.read([&](Unit& unit) {
        asked_nothing = 0;
        unit.together({
            [&] { announcements = unit.announcements().all(); },
            [&] { platforms = unit.catalogue().all_platforms(); },
            [&] { ++asked_nothing; },
            when(false, [] { BOOST_ERROR("there is no such read"); }),
            [&] { none = unit.catalogue().outlet(OutletId{999'999}); },
            [&] { again = unit.announcements().all(); },
        });
    });
    BOOST_TEST(announcements.size() == 2u);
    BOOST_TEST(std::ranges::count(announcements, long_text, &Announcement::text) == 1);
    BOOST_TEST(again.size() == 2u);
    BOOST_TEST(again.front().text == announcements.front().text);
    const auto alone = store.read([](Unit& unit) { return unit.catalogue().all_platforms(); });
    BOOST_REQUIRE(platforms.size() == alone.size());
    BOOST_TEST(platforms.front().name == alone.front().name);
    BOOST_CHECK(!none);
    BOOST_TEST(asked_nothing == 1);
}

BOOST_FIXTURE_TEST_CASE(what_more_each_asks_goes_together_as_well, Told)
{
    std::size_t first = 0, second = 0, other = 0;
    store.read([&](Unit& unit) {
        unit.together({
            [&] {
                first = announced(unit);
                second = announced(unit) + unit.catalogue().all_platforms().size();
            },
            [&] { other = announced(unit); },
        });
        BOOST_TEST(announced(unit) == 2u);
    });
    BOOST_TEST(first == 2u);
    BOOST_TEST(second > 2u);
    BOOST_TEST(other == 2u);
}

BOOST_FIXTURE_TEST_CASE(a_fault_is_met_by_the_read_whose_it_is, Told)
{
    std::size_t before = 0;
    BOOST_CHECK_THROW(store.read([&](Unit& unit) {
        unit.together({[&] { before = announced(unit); }, [] { throw DomainError(Fault::not_found); }});
    }),
                      DomainError);
    store.read([](Unit& unit) { unit.catalogue().all_platforms(); });  // else it could not even be prepared
    sql("alter table platforms rename to gone");
    BOOST_CHECK_THROW(store.read([&](Unit& unit) {
        unit.together({[&] { before = announced(unit); }, [&] { unit.catalogue().all_platforms(); }});
    }),
                      std::exception);
    BOOST_TEST(before == 2u);
    sql("alter table gone rename to platforms");
    BOOST_TEST(store.read(announced) == 2u);
}

BOOST_FIXTURE_TEST_CASE(each_runs_once_and_in_turns, Told)
{
    std::string said;
    store.read([&](Unit& unit) {
        said.clear();
        unit.together({
            [&] {
                said += 'a';
                announced(unit);
                said += 'A';
                announced(unit);
                said += 'x';
            },
            [&] {
                said += 'b';
                announced(unit);
                said += 'B';
            },
        });
    });
    BOOST_TEST(said == "abABx");
}

BOOST_FIXTURE_TEST_CASE(one_that_asks_alone_while_it_handles_a_fault_is_answered, Told)
{
    std::size_t found = 0, other = 0;
    store.read([&](Unit& unit) {
        unit.together({
            [&] {
                try {
                    throw DomainError(Fault::not_found);
                } catch (const DomainError&) {
                    unit.together({[&] { found = announced(unit); }, [&] { announced(unit); }});
                }
            },
            [&] { other = announced(unit); },
        });
    });
    BOOST_TEST(found == 2u);
    BOOST_TEST(other == 2u);
}

BOOST_FIXTURE_TEST_CASE(the_same_query_may_be_asked_for_several_at_once, Told)
{
    const auto platforms = store.read([](Unit& unit) { return unit.catalogue().all_platforms(); });
    const auto all = store.read([](Unit& unit) { return unit.announcements().all(); });
    std::optional<Outlet> none, one;
    const auto outlets = store.read([](Unit& unit) { return unit.catalogue().all_outlets(); });
    BOOST_REQUIRE(!outlets.empty());
    sql("alter table outlets rename to gone");
    BOOST_CHECK_THROW(store.read([&](Unit& unit) {
        unit.together({[&] { none = unit.catalogue().outlet(OutletId{999'999}); },
                       [&] { one = unit.catalogue().outlet(OutletId{outlets.front().id}); }});
    }),
                      std::exception);
    sql("alter table gone rename to outlets");
    store.read([&](Unit& unit) {
        unit.together({[&] { none = unit.catalogue().outlet(OutletId{999'999}); },
                       [&] { one = unit.catalogue().outlet(OutletId{outlets.front().id}); }});
    });
    BOOST_CHECK(!none);
    BOOST_REQUIRE(one.has_value());
    BOOST_TEST(one->name == outlets.front().name);
}

BOOST_FIXTURE_TEST_CASE(the_first_in_the_list_is_heard_first_when_several_fail, Told)
{
    struct First {};
    bool went_on = false;
    BOOST_CHECK_THROW(store.read([&](Unit& unit) {
        unit.together({
            [&] {
                announced(unit);
                throw First();
            },
            [] { throw DomainError(Fault::not_found); },
            [&] {
                announced(unit);
                went_on = true;
            },
        });
    }),
                      First);
    BOOST_TEST(!went_on);
    BOOST_TEST(store.read(announced) == 2u);
}

BOOST_FIXTURE_TEST_CASE(reads_of_a_read_go_along, Told)
{
    std::size_t found = 0, other = 0, later = 0;
    store.read([&](Unit& unit) {
        unit.together({
            [&] { other = announced(unit); },
            [&] {
                unit.together({[&] { found = unit.catalogue().all_platforms().size(); },
                               [&] { unit.catalogue().all_outlets(); }});
                unit.together({[&] { later = announced(unit); }, [&] { unit.catalogue().all_outlets(); }});
            },
        });
    });
    BOOST_TEST(other == 2u);
    BOOST_TEST(found > 0u);
    BOOST_TEST(later == 2u);
}

BOOST_FIXTURE_TEST_CASE(what_is_asked_past_prepared_queries_is_not_asked_twice, Told)
{
    const auto id = store.read([](Unit& unit) { return unit.announcements().all().front().id; });
    Announcement kept;
    std::size_t found = 0;
    store.read([&](Unit& unit) { unit.announcements().kept({id, 0, {}, noon, noon, true}); });
    const auto before = Store::statements();
    store.read([&](Unit& unit) {
        unit.together({[&] { found = announced(unit); },
                       [&] { kept = unit.announcements().kept({id, 0, {}, noon, noon, true}); }});
    });
    BOOST_TEST(kept.id == id);
    BOOST_TEST(found == 2u);
    BOOST_TEST(Store::statements() - before == 2u);
}

BOOST_FIXTURE_TEST_CASE(what_is_to_be_known_first_goes_along_with_the_next_read, Told)
{
    std::size_t known = 0, found = 0;
    store.ask_first([&](Unit& unit) { known = announced(unit); });
    BOOST_TEST(known == 0u);
    store.read([&](Unit& unit) { found = unit.catalogue().all_platforms().size() + known; });
    BOOST_TEST(known == 2u);
    BOOST_TEST(found > 2u);
    known = 0;
    store.settle();
    store.read(announced);
    BOOST_TEST(known == 0u);

    store.ask_first([&](Unit& unit) { known = announced(unit); });
    store.settle();
    BOOST_TEST(known == 2u);
}

BOOST_FIXTURE_TEST_CASE(several_may_have_to_be_known_first, Told)
{
    std::size_t known = 0, also = 0, found = 0;
    store.ask_first([&](Unit& unit) { known = announced(unit); });
    store.ask_first([&](Unit& unit) { also = unit.catalogue().all_platforms().size(); });
    store.read([&](Unit& unit) { found = announced(unit); });
    BOOST_TEST(known == 2u);
    BOOST_TEST(also > 0u);
    BOOST_TEST(found == 2u);
}

BOOST_FIXTURE_TEST_CASE(what_is_to_be_known_first_is_known_before_anything_is_written, Told)
{
    struct No {};
    const auto refuse = [](Unit& unit) {
        announced(unit);
        throw No();
    };
    store.ask_first(refuse);
    BOOST_CHECK_THROW(store.transact([&](Unit& unit) { unit.announcements().put({0, 0, "开市", noon, noon, true}); }), No);
    std::size_t found = 0;
    BOOST_CHECK_THROW(store.read([&](Unit& unit) { found = announced(unit); }), No);  // it goes on being asked
    BOOST_TEST(found == 0u);
    store.forget_first();
    BOOST_TEST(store.read(announced) == 2u);
}

BOOST_FIXTURE_TEST_CASE(a_read_without_queries_counts_only_when_it_is_known_what_is_to_be_known_first, Told)
{
    struct No {};
    std::size_t known = 0;
    store.ask_first([&](Unit& unit) {
        known = announced(unit);
        throw No();
    });
    BOOST_CHECK_THROW(store.read([](Unit&) { throw DomainError(Fault::not_found); }), No);
    BOOST_CHECK_THROW(store.read([](Unit&) { return 1; }), No);
    BOOST_TEST(known == 2u);
    store.forget_first();
}

BOOST_FIXTURE_TEST_CASE(a_lost_connection_loses_nothing_that_is_to_be_known_first, Told)
{
    std::size_t known = 0, found = 0;
    store.read(announced);
    store.ask_first([&](Unit& unit) { known = announced(unit); });
    sql("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()");
    store.read([&](Unit& unit) { found = announced(unit); });
    BOOST_TEST(known == 2u);
    BOOST_TEST(found == 2u);
}

BOOST_FIXTURE_TEST_CASE(a_connection_that_breaks_off_is_replaced, Told)
{
    std::size_t found = 0;
    int runs = 0;
    store.read([&](Unit& unit) {
        if (++runs == 1)
            sql("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()");
        unit.together({[&] { found = announced(unit); }, [&] { unit.catalogue().all_platforms(); }});
    });
    BOOST_TEST(found == 2u);
    BOOST_TEST(runs == 2);
}

BOOST_FIXTURE_TEST_CASE(it_sees_what_its_own_transaction_has_written, Told)
{
    std::size_t found = 0;
    store.transact([&](Unit& unit) {
        unit.announcements().put({0, 0, "开市", noon, noon + std::chrono::days(1), true});
        unit.together({[&] { found = announced(unit); }, [&] { unit.catalogue().all_platforms(); }});
    });
    BOOST_TEST(found == 3u);
}

BOOST_AUTO_TEST_SUITE_END()
