// Companies in the database: found by what they sign in with, saved once.
#include "ctl/names.hpp"
#include "support/faults.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <barrier>
#include <thread>

BOOST_AUTO_TEST_SUITE(companies)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

BOOST_FIXTURE_TEST_CASE(a_company_is_called_by_name_or_credit_code, World)
{
    const auto called = [&](const std::string& key) {
        return store.read([&](Unit& unit) { return unit.companies().called(key); });
    };
    BOOST_CHECK(called(registration(0).name.normalized())->id() == company);
    BOOST_CHECK(called(registration(1).credit_code.text())->id() == stranger);
    BOOST_CHECK(!called("另一家"));
    BOOST_CHECK(!called(""));
}

BOOST_FIXTURE_TEST_CASE(a_name_or_code_that_is_taken_is_told_by_its_constraint_and_nothing_else, World)
{
    auto same_name = registration(2);
    same_name.name = registration(0).name;
    auto same_code = registration(2);
    same_code.credit_code = registration(0).credit_code;
    for (const auto& [taken, constraint] :
         {std::pair(same_name, "companies_name_key_key"), std::pair(same_code, "companies_credit_code_key")})
        try {
            Company another(taken, noon);
            store.transact([&](Unit& unit) { unit.companies().add(another); });
            BOOST_ERROR("added");
        } catch (const DomainError& error) {
            BOOST_CHECK(error.fault() == Fault::already_exists);
            BOOST_CHECK((error.facts() == DomainError::Facts{{"constraint", constraint}}));
        }
}

BOOST_FIXTURE_TEST_CASE(a_name_that_reads_like_an_open_accounts_is_taken, World)
{
    const auto alike = *CompanyName::parse("某某〇建设有限公司");
    BOOST_TEST(alike.normalized() != registration(0).name.normalized());
    const auto is_taken = [&](CompanyId self) {
        return store.read([&](Unit& unit) { return unit.companies().is_taken(alike, self, noon); });
    };
    BOOST_TEST(is_taken({}));
    BOOST_TEST(is_taken(stranger));
    BOOST_TEST(!is_taken(company), "by whose it is, it may be written otherwise");

    auto wish = registration(2);
    wish.name = alike;
    Company another(wish, noon);
    BOOST_CHECK_THROW(store.transact([&](Unit& unit) { unit.companies().add(another); }), DomainError);
    sql("update companies set closed_at = now()");
    BOOST_TEST(!is_taken({}));
}

BOOST_FIXTURE_TEST_CASE(names_from_before_are_folded_once_and_those_that_clash_are_told, World)
{
    sql("update companies set name_skeleton = null, name = '某某〇建设有限公司', name_key = 'x' where id = "
        + std::to_string(stranger.value));
    sql("update companies set name_skeleton = null where id = " + std::to_string(company.value));
    std::ostringstream told;
    BOOST_TEST(ctl::fold_names(store, told) == 1);
    BOOST_TEST(told.str()
               == "company " + std::to_string(stranger.value) + ": its name reads like that of another account\n");
    BOOST_TEST(sql("select name_skeleton from companies where id = " + std::to_string(company.value))
               == registration(0).name.skeleton());
    BOOST_TEST(ctl::fold_names(store, told) == 0);
}

BOOST_FIXTURE_TEST_CASE(a_name_that_is_none_by_todays_rules_still_signs_in, World)
{
    sql("update companies set name_skeleton = null, name = 'É①公司', name_key = 'É①公司' where id = "
        + std::to_string(company.value));
    std::ostringstream told;
    ctl::fold_names(store, told);
    BOOST_TEST(told.str() == "company " + std::to_string(company.value) + ": its name is none by today's rules\n");
    const auto found = store.read([](Unit& unit) { return unit.companies().called(account_key("É①公司")); });
    BOOST_REQUIRE(found);
    BOOST_CHECK(found->id() == company);
}

BOOST_FIXTURE_TEST_CASE(a_name_written_by_a_program_of_before_has_no_skeleton, World)
{
    sql("update companies set name = '另一个公司', name_key = '另一个公司' where id = "
        + std::to_string(company.value));
    BOOST_TEST(sql("select name_skeleton is null from companies where id = " + std::to_string(company.value)) == "t");
    sql("update companies set contact = '李' where id = " + std::to_string(stranger.value));
    BOOST_TEST(sql("select name_skeleton is null from companies where id = " + std::to_string(stranger.value)) == "f");
}

BOOST_FIXTURE_TEST_CASE(what_a_company_was_called_is_kept_for_it_for_a_while, World)
{
    const auto old = registration(2);
    ReservedName kept{0, company, old.name.skeleton(), old.credit_code.text(), noon + ReservedName::life};
    store.transact([&](Unit& unit) { unit.reserved_names().add(kept); });
    const auto taken = [&](CompanyId self, Instant now) {
        return store.read([&](Unit& unit) {
            const bool name = unit.companies().is_taken(old.name, self, now);
            BOOST_TEST(unit.companies().is_taken(old.credit_code, self, now) == name);
            return name;
        });
    };
    BOOST_TEST(taken({}, noon));
    BOOST_TEST(taken(stranger, noon));
    BOOST_TEST(!taken(company, noon));
    BOOST_TEST(!taken(stranger, noon + ReservedName::life));
    sql("update companies set closed_at = now() where id = " + std::to_string(company.value));
    BOOST_TEST(!taken(stranger, noon), "of an account that is closed nothing is kept");
    BOOST_TEST(store.transact([&](Unit& unit) { return unit.reserved_names().remove_dead(noon); }) == 0);
    BOOST_TEST(store.transact([&](Unit& unit) {
        return unit.reserved_names().remove_dead(noon + ReservedName::life);
    }) == 1);
}

// As the registration page does it: look, then add.
BOOST_FIXTURE_TEST_CASE(of_two_that_take_one_free_name_at_once_the_second_finds_it_taken, World)
{
    std::barrier both_have_looked(2);
    std::atomic<int> added = 0, found_taken = 0;
    const auto take = [&](int n) {
        auto wish = registration(n);
        wish.name = registration(2).name;
        bool first_look = true;
        return Store(database.connection()).transact([&](Unit& unit) {
            const bool taken = unit.companies().called(wish.name.normalized()).has_value();
            if (std::exchange(first_look, false))
                both_have_looked.arrive_and_wait();
            if (taken)
                return false;
            Company company(wish, noon);
            unit.companies().add(company);
            return true;
        });
    };
    {
        std::vector<std::jthread> hands;
        for (const int n : {2, 3})
            hands.emplace_back([&, n] {
                try {
                    ++(take(n) ? added : found_taken);
                } catch (const DomainError&) {
                    // Neither: the counts tell.
                }
            });
    }
    BOOST_TEST(added == 1);
    BOOST_TEST(found_taken == 1);
}

BOOST_FIXTURE_TEST_CASE(a_company_saved_from_an_older_picture_is_stale, World)
{
    auto old = store.read([&](Unit& unit) { return unit.companies().numbered(company); });
    auto fresh = old;
    fresh.contact_is("李小红");
    store.transact([&](Unit& unit) { unit.companies().save(fresh); });
    old.contact_is("张三");
    BOOST_CHECK_EXCEPTION(store.transact([&](Unit& unit) { unit.companies().save(old); }), DomainError,
                          is(Fault::stale));
    BOOST_CHECK_EXCEPTION(store.read([&](Unit& unit) { return unit.companies().numbered({99}); }), DomainError,
                          is(Fault::not_found));
}

BOOST_FIXTURE_TEST_CASE(an_order_is_open_from_submission_to_its_end, World)
{
    int n = 0;
    for (const auto& [state, text] : words<OrderState>) {
        if (!can_be_in(state, Delivery::courier))
            continue;
        sql("truncate orders cascade");
        saved(state, "2026112300000" + std::to_string(100 + ++n));
        const auto bonds = store.read([&](Unit& unit) { return unit.companies().bonds(company); });
        BOOST_TEST_CONTEXT(text)
        {
            BOOST_TEST(bonds.open == (text != "draft" && text != "completed" && text != "closed"));
            BOOST_TEST(bonds.completed == (text == "completed"));
        }
    }
    const auto none = store.read([&](Unit& unit) { return unit.companies().bonds(stranger); });
    BOOST_TEST(!none.open);
    BOOST_TEST(!none.completed);
}

BOOST_AUTO_TEST_SUITE_END()
