// A second factor once more: what it does to a session, and that each proof works once.
#include "deeds/confirmations.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(confirmations)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

struct SignedInOperator : World {
    SignedInOperator()
    {
        session.token_hash = std::string(64, 't');
        session.staff_id = operator_;
        session.csrf_secret = std::string(32, 's');
        session.created_at = session.seen_at = noon;
        store.transact([&](Unit& unit) { unit.sessions().add(session); });
    }

    deeds::Wanted wanted() const { return {{operator_, Role::operator_}, session.id, "POST /desk/payments/1/refund"}; }
    // As the web program does: counted first, and then tried.
    bool confirm(std::int64_t step, Instant now)
    {
        const SignInTry one{.account = std::string(64, 'a'), .address = {}, .device = {}, .company = {}, .staff = {}};
        const auto booking = store.transact(
            [&](Unit& unit) { return deeds::book(unit, one, deeds::Spared::nothing, now); });
        return store.transact(
            [&](Unit& unit) { return deeds::confirm(unit, wanted(), {.totp_step = step}, one, booking, now); });
    }
    Instant confirmed_at(Instant now)
    {
        return store.read(
            [&](Unit& unit) { return unit.sessions().find(session.token_hash, now).value().confirmed_at; });
    }

    Session session;
};

}

BOOST_FIXTURE_TEST_CASE(signing_in_confirms_and_a_second_factor_does_so_again, SignedInOperator)
{
    BOOST_TEST((confirmed_at(noon + 1min) == noon));
    BOOST_TEST(confirm(100, noon + 10min));
    BOOST_TEST((confirmed_at(noon + 11min) == noon + 10min));
    BOOST_TEST(count("audit_lines", "event = 'confirmation_passed' and detail = 'POST /desk/payments/1/refund'") == 1);
    BOOST_TEST(count("sign_in_failures") == 0, "what was right is not held against anybody");
}

BOOST_FIXTURE_TEST_CASE(a_code_confirms_once, SignedInOperator)
{
    BOOST_TEST(confirm(100, noon + 5min));
    BOOST_TEST(!confirm(100, noon + 11min));
    BOOST_TEST((confirmed_at(noon + 11min) == noon + 5min));
    BOOST_TEST(count("sign_in_failures") > 0);
    BOOST_TEST(confirm(101, noon + 12min));
}

BOOST_FIXTURE_TEST_CASE(a_session_that_has_ended_is_not_confirmed_and_its_code_still_good, SignedInOperator)
{
    store.transact([&](Unit& unit) { unit.sessions().remove(session.id); });
    BOOST_TEST(!confirm(100, noon + 1min));
    BOOST_TEST(sql("select totp_step from staff where username = 'operator'") == "0");
}

BOOST_FIXTURE_TEST_CASE(who_is_disabled_meanwhile_confirms_nothing, SignedInOperator)
{
    sql("update staff set state = 'disabled' where username = 'operator'");
    BOOST_TEST(!confirm(100, noon + 1min));
}

BOOST_FIXTURE_TEST_CASE(of_a_flood_of_askings_few_leave_a_line, SignedInOperator)
{
    for (int i = 0; i < 100; ++i)
        store.transact([&](Unit& unit) { deeds::ask_confirmation(unit, wanted(), noon + 10min); });
    BOOST_TEST(count("audit_lines", "event = 'confirmation_asked'") == 7);  // 1 2 4 8 16 32 64
}

BOOST_AUTO_TEST_SUITE_END()
