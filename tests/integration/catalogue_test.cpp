// What administrators keep, by the web program's rights: saved once, never over somebody else's change, written down.
#include "deeds/kept.hpp"
#include "deeds/prices.hpp"
#include "domain/fault.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(catalogue)

using namespace cakey;
using namespace cakey::support;

namespace {

// Far from now by the database's clock, too.
const Instant later = std::chrono::sys_days(std::chrono::year(2099) / 1 / 1);

Price price(int years, int fen)
{
    Price price;
    price.years = years;
    price.unit_price = Fen(fen);
    price.invoice_name = "证书";
    price.tax_code = "3040203000000000000";
    price.valid_from = later;
    return price;
}

struct Desk : World {
    Desk() : web(as_web()) {}

    Store as_web()
    {
        const Acting acting(database, "cakey_web");
        Store own(database.connection());
        own.read([](Unit& unit) { return unit.schema().version(); });  // connects
        return own;
    }

    template <class Thing>
    std::int64_t keep(const Thing& thing)
    {
        return web.transact([&](Unit& unit) { return deeds::keep(unit, thing, administrator, noon); });
    }

    std::string edition()
    {
        return web.read([](Unit& unit) { return unit.catalogue().price_book().edition(); });
    }

    void set(const std::vector<Price>& prices, const std::string& edition)
    {
        web.transact([&](Unit& unit) { deeds::set_prices(unit, prices, edition, administrator, noon); });
    }

    const Member administrator{operator_, Role::administrator};
    Store web;
};

bool is(const DomainError& error, Fault fault, About about)
{
    return error.fault() == fault && error.facts().at("about") == word(about);
}

const auto stale = [](About about) {
    return [about](const DomainError& error) { return is(error, Fault::stale, about); };
};

}

BOOST_FIXTURE_TEST_CASE(of_two_who_change_an_outlet_the_second_is_told, Desk)
{
    auto mine = web.read([&](Unit& unit) { return unit.catalogue().outlet(outlet).value(); });
    auto theirs = mine;
    mine.phone = "025-1";
    keep(mine);
    theirs.name = "别的名字";
    BOOST_CHECK_EXCEPTION(keep(theirs), DomainError, stale(About::outlet));
    BOOST_TEST(count("outlets", "phone = '025-1' and name = '鼓楼网点' and version = 2") == 1);
    BOOST_TEST(count("audit_lines", "event = 'outlet_changed' and before like '联系方式：0591-%' and after ="
                                    " '联系方式：025-1' and person_id = "
                                        + std::to_string(operator_.value))
               == 1);
}

BOOST_FIXTURE_TEST_CASE(what_is_saved_as_it_was_is_no_change, Desk)
{
    keep(web.read([&](Unit& unit) { return unit.catalogue().outlet(outlet).value(); }));
    BOOST_TEST(count("outlets", "version = 1") == 1);
    BOOST_TEST(count("audit_lines", "event = 'outlet_changed'") == 0);
}

BOOST_FIXTURE_TEST_CASE(a_platform_comes_back_as_it_was_kept, Desk)
{
    Platform fresh;
    fresh.code = "nanjing";
    fresh.name = "南京";
    fresh.position = 2;
    fresh.accepts = {BusinessType::renewal, BusinessType::revocation};
    fresh.id = keep(fresh);
    auto kept = web.read([&](Unit& unit) { return unit.catalogue().kept(fresh); });
    BOOST_CHECK(kept.accepts == fresh.accepts);
    BOOST_TEST(kept.version == 1);
    kept.active = false;
    kept.code = "another";
    keep(kept);
    BOOST_TEST(count("platforms", "code = 'nanjing' and not active and accepts = 'renewal revocation'") == 1);
    BOOST_TEST(web.read([](Unit& unit) { return unit.catalogue().platforms().size(); }) == 1u);
    BOOST_TEST(web.read([](Unit& unit) { return unit.catalogue().all_platforms().size(); }) == 2u);
}

BOOST_FIXTURE_TEST_CASE(the_history_of_a_thing_is_its_own_newest_first, Desk)
{
    auto mine = web.read([&](Unit& unit) { return unit.catalogue().outlet(outlet).value(); });
    for (const auto* phone : {"1", "2", "3"}) {
        mine.phone = phone;
        keep(mine);
        ++mine.version;
    }
    Outlet other;
    other.position = 2;
    other.name = other.city = other.district = other.address = other.recipient = other.phone = "乙";
    keep(other);
    const std::vector<std::string> events{"outlet_added", "outlet_changed"};
    AuditFilter own;
    own.subject = "outlet:" + std::to_string(outlet.value);
    const auto lines = web.read([&](Unit& unit) { return unit.audit().page(own).rows; });
    BOOST_TEST_REQUIRE(lines.size() == 3u);
    BOOST_TEST(lines[0].after == "联系方式：3");
    BOOST_TEST(lines[1].before == "联系方式：1");
    BOOST_TEST(lines[0].person == "员工 operator");
    BOOST_TEST(web.read([&](Unit& unit) { return unit.audit().latest(events, 2).size(); }) == 2u);
    BOOST_TEST(web.read([&](Unit& unit) { return unit.audit().latest(events, 9).size(); }) == 4u);
}

BOOST_FIXTURE_TEST_CASE(orders_that_still_come_to_an_outlet_are_counted, Desk)
{
    saved(OrderState::in_progress, "2026112300000001", Delivery::pick_up);
    saved(OrderState::awaiting_review, "2026112300000002", Delivery::pick_up);
    saved(OrderState::completed, "2026112300000003", Delivery::pick_up);
    saved(OrderState::awaiting_review, "2026112300000004", Delivery::courier);
    BOOST_TEST(web.read([&](Unit& unit) { return unit.catalogue().orders_waiting_at(outlet); }) == 2);
}

BOOST_FIXTURE_TEST_CASE(of_two_who_set_prices_the_second_is_told, Desk)
{
    const auto seen = edition();
    set({price(1, 20000)}, seen);
    BOOST_CHECK_EXCEPTION(set({price(1, 19000)}, seen), DomainError, stale(About::prices));
    BOOST_TEST(count("prices", "unit_price = 20000") == 1);
    set({price(1, 19000)}, edition());
    BOOST_TEST(count("prices") == 1);
    BOOST_TEST(count("audit_lines", "event = 'price_set' and before = '单价：200.00' and after = '单价：190.00'") == 1);
    set({price(1, 19000)}, edition());
    BOOST_TEST(count("audit_lines", "event = 'price_set'") == 2);
}

BOOST_FIXTURE_TEST_CASE(a_price_of_a_day_that_has_begun_is_neither_set_nor_removed, Desk)
{
    auto today = price(1, 20000);
    today.valid_from = noon;
    const auto refused = [](const DomainError& error) { return is(error, Fault::wrong_state, About::price_in_force); };
    BOOST_CHECK_EXCEPTION(set({today}, edition()), DomainError, refused);
    store.transact([&](Unit& unit) { unit.catalogue().add(today); });
    const auto id = std::stoll(sql("select id from prices"));
    const auto remove = [&](std::int64_t which) {
        const auto seen = edition();
        web.transact([&](Unit& unit) { deeds::remove_price(unit, which, seen, administrator, noon); });
    };
    BOOST_CHECK_EXCEPTION(remove(id), DomainError, refused);
    set({price(1, 21000)}, edition());
    remove(std::stoll(sql("select max(id) from prices")));
    BOOST_TEST(count("prices") == 1);
    BOOST_TEST(count("audit_lines", "event = 'price_removed' and before like '%单价：210.00%' and after like"
                                    " '%单价：200.00%'")
               == 1);
}

BOOST_FIXTURE_TEST_CASE(a_price_is_not_removed_from_others_than_were_looked_at, Desk)
{
    set({price(1, 20000)}, edition());
    const auto id = std::stoll(sql("select id from prices"));
    const auto seen = edition();
    set({price(2, 38000)}, seen);
    BOOST_CHECK_EXCEPTION(web.transact([&](Unit& unit) { deeds::remove_price(unit, id, seen, administrator, noon); }),
                          DomainError, stale(About::prices));
    BOOST_TEST(count("prices") == 2);
}

BOOST_FIXTURE_TEST_CASE(what_is_ended_is_no_longer_in_the_price_list, Desk)
{
    auto gone = price(2, 38000);
    gone.valid_from = noon;
    store.transact([&](Unit& unit) { unit.catalogue().add(gone); });
    gone.valid_from = later;
    gone.offered = false;
    set({gone}, edition());
    const auto terms = [&](Instant at) {
        return web.read([&](Unit& unit) { return unit.catalogue().prices(at).terms().size(); });
    };
    BOOST_TEST(terms(noon) == 1u);
    BOOST_TEST(terms(later) == 0u);
    const auto book = web.read([](Unit& unit) { return unit.catalogue().price_book(); });
    BOOST_TEST(book.at(noon).terms().size() == 1u);
    BOOST_TEST(book.at(later).terms().empty());
}

BOOST_AUTO_TEST_SUITE_END()
