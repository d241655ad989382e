// Companies in the database: found by what they sign in with, saved once.
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
    BOOST_CHECK(called(registration(0).name_key)->id() == company);
    BOOST_CHECK(called(registration(1).credit_code)->id() == stranger);
    BOOST_CHECK(!called("另一家"));
    BOOST_CHECK(!called(""));
}

BOOST_FIXTURE_TEST_CASE(a_name_or_code_that_is_taken_is_told_by_its_constraint_and_nothing_else, World)
{
    auto same_name = registration(2);
    same_name.name_key = registration(0).name_key;
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

// As the registration page does it: look, then add.
BOOST_FIXTURE_TEST_CASE(of_two_that_take_one_free_name_at_once_the_second_finds_it_taken, World)
{
    std::barrier both_have_looked(2);
    std::atomic<int> added = 0, found_taken = 0;
    const auto take = [&](int n) {
        auto wish = registration(n);
        wish.name_key = registration(2).name_key;
        bool first_look = true;
        return Store(database.connection()).transact([&](Unit& unit) {
            const bool taken = unit.companies().called(wish.name_key).has_value();
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
        const bool open = store.read([&](Unit& unit) { return unit.companies().has_open_orders(company); });
        const bool done = store.read([&](Unit& unit) { return unit.companies().has_completed_orders(company); });
        BOOST_TEST_CONTEXT(text)
        {
            BOOST_TEST(open == (text != "draft" && text != "completed" && text != "closed"));
            BOOST_TEST(done == (text == "completed"));
        }
    }
    BOOST_TEST(!store.read([&](Unit& unit) { return unit.companies().has_open_orders(stranger); }));
    BOOST_TEST(!store.read([&](Unit& unit) { return unit.companies().has_completed_orders(stranger); }));
}

BOOST_AUTO_TEST_SUITE_END()
