// What administrators keep, in the database: by the rights of cakey-web, and what the database itself refuses.
#include "deeds/agreements.hpp"
#include "deeds/kept.hpp"
#include "domain/agreement_versions.hpp"
#include "domain/fault.hpp"
#include "support/faults.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

#include <tuple>

BOOST_AUTO_TEST_SUITE(administration)

using namespace cakey;
using namespace cakey::support;

namespace {

constexpr std::chrono::days day{1};
const std::string check_violation = "23514";
const std::string no_privilege = "42501";

struct Desk : World {
    Store as_web()
    {
        const Acting acting(database, "cakey_web");
        Store own(database.connection());
        own.read([](Unit& unit) { return unit.schema().version(); });  // connects
        return own;
    }
    Member by() const { return {operator_, Role::administrator}; }
    int publish(Instant valid_from, int newest, Instant at = noon)
    {
        const Agreement one{0, "新版", "正文", valid_from};
        return web.transact([&](Unit& unit) { return deeds::publish_agreement(unit, one, newest, by(), at); });
    }
    void agree(int version, Instant at)
    {
        const AgreementConsent consent{0, company, version, {}, "192.0.2.1", "Chrome"};
        web.transact([&](Unit& unit) { deeds::agree(unit, consent, at); });
    }
    int in_force(Instant at)
    {
        return web.read([&](Unit& unit) { return unit.agreements().in_force(at).version; });
    }
    int coming()
    {
        return web
            .read([](Unit& unit) {
                return AgreementVersions{unit.agreements().all(), unit.agreements().withdrawals()};
            })
            .coming(noon)
            ->version;
    }
    std::optional<int> unanswered(Instant at)
    {
        return web.read([&](Unit& unit) {
            const auto version = unit.agreements().unanswered(company, at);
            BOOST_TEST(unit.companies().notices(company, 2, at).agreed == (count("agreement_consents") > 0));
            return version;
        });
    }
    void refuses(const std::string& statement, const std::string& state)
    {
        BOOST_TEST_CONTEXT(statement)
        BOOST_CHECK_EXCEPTION(sql("begin; " + statement), SqlError,
                              [&](const SqlError& error) { return error.state == state; });
        sql("rollback");
    }

    Store web = as_web();
};

}

BOOST_FIXTURE_TEST_CASE(an_announcement_comes_back_as_it_was_and_its_changes_are_found, Desk)
{
    Announcement one{0, 0, "放假", noon, noon + day, true};
    web.transact([&](Unit& unit) { deeds::keep(unit, one, by(), noon); });
    auto kept = web.read([](Unit& unit) { return unit.announcements().all(); }).at(0);
    one.id = kept.id;
    one.version = kept.version;
    BOOST_CHECK(kept == one);
    kept.text = "不放假";
    web.transact([&](Unit& unit) { deeds::keep(unit, kept, by(), noon); });
    web.transact(
        [&](Unit& unit) { BOOST_CHECK_EXCEPTION(deeds::keep(unit, one, by(), noon), DomainError, is(Fault::stale)); });
    AuditFilter filter;
    filter.subject = "announcement:" + std::to_string(one.id);
    const auto lines = web.read([&](Unit& unit) { return unit.audit().page(filter); }).rows;
    BOOST_REQUIRE_EQUAL(lines.size(), 2u);
    BOOST_TEST(lines[0].event == "announcement_changed");
    BOOST_TEST(lines[0].before == "内容：放假");
    BOOST_TEST(lines[0].after == "内容：不放假");
}

BOOST_FIXTURE_TEST_CASE(a_refusal_reason_comes_back_as_it_was, Desk)
{
    const RefusalReason licence{0, 0, "甲", "执照", OrderField::business_licence, 2, true};
    const RefusalReason other{0, 0, "乙", "其他", {}, 1, false};
    web.transact([&](Unit& unit) {
        deeds::keep(unit, other, by(), noon);
        deeds::keep(unit, licence, by(), noon);
    });
    const auto all = web.read([](Unit& unit) { return unit.refusal_reasons().all(); });
    BOOST_REQUIRE_EQUAL(all.size(), 2u);
    const auto facts = [](const RefusalReason& one) {
        return std::tie(one.title, one.text, one.about, one.position, one.active);
    };
    BOOST_CHECK(facts(all[0]) == facts(licence));
    BOOST_CHECK(facts(all[1]) == facts(other));
    BOOST_TEST(web.read([](Unit& unit) { return unit.refusal_reasons().active(); }).size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(a_version_is_in_force_from_its_day_on_unless_it_was_withdrawn, Desk)
{
    const auto start = china_midnight(earliest_start(noon));
    BOOST_TEST(publish(start, 1) == 2);
    BOOST_TEST(publish(start + 10 * day, 2) == 3);
    BOOST_TEST(in_force(start - std::chrono::seconds(1)) == 1);
    BOOST_TEST(in_force(start) == 2);
    BOOST_TEST(coming() == 2);
    web.transact([&](Unit& unit) { deeds::withdraw_agreement(unit, 2, "错字", by(), noon); });
    BOOST_TEST(in_force(start) == 1);
    BOOST_TEST(in_force(start + 10 * day) == 3);
    BOOST_TEST(coming() == 3);
}

BOOST_FIXTURE_TEST_CASE(a_version_is_neither_too_soon_nor_before_another_nor_of_an_older_picture, Desk)
{
    const auto start = china_midnight(earliest_start(noon));
    BOOST_CHECK_EXCEPTION(publish(start - day, 1), DomainError, is(Fault::wrong_state));
    publish(start, 1);
    BOOST_CHECK_EXCEPTION(publish(start + day, 1), DomainError, is(Fault::stale));
    BOOST_CHECK_EXCEPTION(publish(start, 2), DomainError, is(Fault::wrong_state));
    web.transact([&](Unit& unit) {
        BOOST_CHECK_EXCEPTION(deeds::withdraw_agreement(unit, 2, "晚了", by(), start), DomainError,
                              is(Fault::wrong_state));
    });
    BOOST_TEST(count("agreements") == 2);
    BOOST_TEST(count("agreement_withdrawals") == 0);
}

BOOST_FIXTURE_TEST_CASE(a_company_is_asked_from_the_day_on_until_it_agreed_and_agrees_once, Desk)
{
    const auto start = china_midnight(earliest_start(noon));
    publish(start, 1);
    BOOST_TEST(!unanswered(start - day).has_value());
    BOOST_TEST(unanswered(start).value() == 2);
    BOOST_CHECK_EXCEPTION(agree(1, start), DomainError, is(Fault::stale));
    agree(2, start);
    agree(2, start + day);
    BOOST_TEST(!unanswered(start).has_value());
    BOOST_TEST(count("agreement_consents") == 1);
    const auto counts = web.read([](Unit& unit) { return unit.agreements().counts(); });
    BOOST_TEST(counts.size() == 2u);
}

BOOST_FIXTURE_TEST_CASE(who_agreed_is_listed_page_by_page_newest_first, Desk)
{
    sql("insert into companies (version, name, name_key, credit_code, contact, mobile, password_hash, "
        "agreement_version,"
        " agreed_at, registered_at) select 1, 'N' || i, 'N' || i, '91320100MA1000' || lpad(i::text, 4, '0'), 'c',"
        " '13900139000', '', 1, timestamptz '2026-01-01' + i * interval '1 minute', now()"
        " from generate_series(1, 120) i");
    std::vector<std::string> names;
    ConsentFilter filter{1, {}, {}};
    for (int pages = 0; pages < 3; ++pages) {
        const auto page = web.read([&](Unit& unit) { return unit.agreements().consents(filter); });
        for (const auto& row : page.rows) {
            BOOST_TEST(row.registered);
            names.push_back(row.company);
        }
        BOOST_TEST(page.has_next == (pages < 2));
        filter.after = page.rows.back().place();
    }
    BOOST_TEST(names.size() == 122u);  // the world's own two are the newest
    BOOST_TEST(names[2] == "N120");
    BOOST_TEST(names[121] == "N1");
    filter.before = filter.after;
    filter.after.reset();
    const auto back = web.read([&](Unit& unit) { return unit.agreements().consents(filter); });
    BOOST_TEST(back.rows.front().company == "N51");
    BOOST_TEST(back.rows.back().company == "N2");
}

BOOST_FIXTURE_TEST_CASE(what_was_published_is_not_rewritten_by_anybody, Desk)
{
    publish(china_midnight(earliest_start(noon)), 1);
    const std::string insert = "insert into agreements (version, title, body, valid_from, published_at) values ";
    refuses("update agreements set body = '' where version = 1", check_violation);
    refuses("update agreements set valid_from = now() where version = 2", check_violation);
    refuses(insert + "(3, 't', 'b', '2026-12-24', null)", check_violation);
    refuses(insert + "(3, 't', 'b', '2026-12-24', '2026-12-10')", check_violation);
    refuses(insert + "(3, 't', 'b', '2026-12-01', '2026-11-01')", check_violation);
    refuses(insert + "(2, 't', 'b', '2027-12-24', '2026-12-10')", check_violation);
    refuses("insert into agreement_withdrawals select 1, now(), id, 'r' from staff limit 1", check_violation);
    sql("set role cakey_web");
    for (const std::string statement :
         {"update agreements set body = ''", "delete from agreements", "update agreement_consents set version = 1",
          "delete from agreement_consents", "update agreement_withdrawals set reason = 'x'",
          "delete from agreement_withdrawals", "delete from announcements", "delete from refusal_reasons"})
        refuses(statement, no_privilege);
    sql("set role cakey_worker");
    for (const std::string statement :
         {"insert into agreements select * from agreements", "insert into announcements select * from announcements",
          "update refusal_reasons set text = ''"})
        refuses(statement, no_privilege);
    sql("reset role");
}

BOOST_AUTO_TEST_SUITE_END()
