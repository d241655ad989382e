// Copies of what changes seldom, and the calls that end them.
#include "store/catalogue_copy.hpp"

#include "deeds/agreements.hpp"
#include "support/sandbox.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
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
    BOOST_TEST(copy.outlets().front().outlet.hours == "九点到五点");

    BOOST_TEST(calls_when([](Unit& unit) {
        auto renamed = unit.catalogue().all_platforms().front();
        renamed.name = "新名平台";
        unit.catalogue().put(renamed);
    }));
    BOOST_TEST(copy.platforms().front().name == "新名平台");
    const auto priced = copy.prices().prices().size();
    BOOST_TEST(calls_when([&](Unit& unit) {
        Price price;
        price.years = 1;
        price.unit_price = Fen(20000);
        price.invoice_name = "证书";
        price.tax_code = "3040203000000000000";
        price.valid_from = std::chrono::sys_days(std::chrono::year(2099) / 1 / 1);
        unit.catalogue().add(price);
    }));
    BOOST_TEST(copy.prices().prices().size() == priced + 1);
    BOOST_TEST(calls_when([&](Unit& unit) {
        SettingChange change{0, Setting::review_days, 7, noon, operator_};
        unit.settings().add(change);
    }));
    BOOST_TEST(copy.setting(Setting::review_days, noon) == 7);
    BOOST_TEST(calls_when([](Unit& unit) {
        RefusalReason reason;
        reason.title = reason.text = "换个说法";
        reason.position = 1;
        unit.refusal_reasons().put(reason);
    }));
    BOOST_TEST(std::ranges::count(copy.refusal_reasons(), "换个说法", &RefusalReason::text) == 1);
}

BOOST_FIXTURE_TEST_CASE(what_is_counted_is_copied_for_the_days_that_are_asked_for, Copied)
{
    listen();
    const auto entered = [&](const std::string& day) {
        return copy.counted({.part = {}, .first = day, .last = day}).of(FigureMeasure::entered).count;
    };
    BOOST_TEST(entered("2026-11-22") == 0);
    BOOST_TEST(calls_when([&](Unit&) {
        sql("insert into figures (day, dimension, part, measure, key, count, amount)"
            " values ('2026-11-22', 'whole', '', 'entered', '', 3, 0)");
    }));
    BOOST_TEST(entered("2026-11-22") == 3);
    BOOST_TEST(entered("2026-11-21") == 0);
    const auto before = Store::statements();
    BOOST_TEST(entered("2026-11-21") == 0);
    BOOST_TEST(Store::statements() == before);
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
