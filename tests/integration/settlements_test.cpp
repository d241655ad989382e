// Refunds by transfer, in the database: what comes back, what it refuses by itself, and that money goes back once.
#include "deeds/outbox.hpp"
#include "deeds/settlements.hpp"
#include "support/faults.hpp"
#include "support/workshop.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(settlements)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const std::string first = "2026112300000001_1_1";
const std::string t1 = "T2026112300000001";
const std::string t2 = "T2026112300000002";
const std::string check_violation = "23514";
const std::string no_privilege = "42501";

// Paid, refused, and Alipay will not give it back.
struct Stuck : Workshop {
    Stuck()
    {
        attempt();
        step(OutboxKind::payment);
        gateway.pay(first, clock.at);
        pass(1s);
        notify(first);
        step(OutboxKind::payment);
        refuse();
        gateway.always("refund", Mishap::refused, "ACQ.TRADE_HAS_FINISHED");
        step(OutboxKind::refund);
        gateway.asked.clear();
    }

    Settlement enter(const std::string& called = t1)
    {
        return store.transact([&](Unit& unit) {
            return deeds::enter_settlement(unit, 1, unit.payments().refund_at(1).version, called, transfer(), slip(),
                                           zhang, clock.at);
        });
    }
    void confirm(const Member& by, const std::string& called = t1)
    {
        store.transact([&](Unit& unit) {
            deeds::confirm_settlement(unit, called, unit.settlements().numbered(called).version(), by, clock.at);
        });
    }
    void reject(const std::string& called = t1)
    {
        store.transact([&](Unit& unit) {
            deeds::reject_settlement(unit, called, unit.settlements().numbered(called).version(), "收款人不符", wang,
                                     clock.at);
        });
    }
    void retry()
    {
        store.transact([&](Unit& unit) { deeds::retry(unit, OutboxKind::refund, 1, zhang, clock.at); });
    }
    Settlement found(const std::string& called = t1)
    {
        return store.read([&](Unit& unit) { return unit.settlements().numbered(called); });
    }

    Transfer transfer() const { return {"甲公司", "某银行", std::string("s\0d", 3), china_date(clock.at), "R1"}; }
    static SettlementPaper slip()
    {
        return {.file_name = "回单.pdf",
                .media_type = "application/pdf",
                .size = 3,
                .sha256 = std::string(64, 'a'),
                .content_sealed = std::string("a\0c", 3),
                .uploaded_at = noon,
                .pages = 2};
    }
    // The database's own word, whatever a program thinks.
    void refuses(const std::string& statement, const std::string& why = check_violation)
    {
        BOOST_TEST_CONTEXT(statement)
        BOOST_CHECK_EXCEPTION(sql(statement), SqlError, [&](const SqlError& error) {
            BOOST_TEST(error.state == why, error.what());
            return error.state == why;
        });
    }

    std::string_view state() { return word(refund().state); }

    const Member zhang{operator_, Role::operator_};
    const Member wang = administrator();
};

}

BOOST_FIXTURE_TEST_CASE(a_settlement_comes_back_as_it_was_with_its_slip, Stuck)
{
    const auto made = enter();
    confirm(wang);
    const auto back = found();
    BOOST_TEST(back.id() == made.id());
    BOOST_TEST(back.refund_id() == 1);
    BOOST_CHECK(back.amount() == the_price);
    BOOST_CHECK(back.state() == SettlementState::confirmed);
    BOOST_TEST(back.payee() == "甲公司");
    BOOST_TEST(back.bank() == "某银行");
    BOOST_TEST((back.account_sealed() == std::string("s\0d", 3)));
    BOOST_TEST(back.transferred_on() == "2026-11-23");
    BOOST_TEST(back.bank_reference() == "R1");
    BOOST_CHECK(back.entered_by() == operator_);
    BOOST_CHECK(back.entered_at() == clock.at);
    BOOST_CHECK(back.decided_by() == wang.id);
    BOOST_CHECK(back.decided_at() == clock.at);
    store.read([&](Unit& unit) {
        const auto kept = unit.settlements().slip(back);
        BOOST_TEST(kept.file_name == "回单.pdf");
        BOOST_TEST((kept.content_sealed == std::string("a\0c", 3)));
        BOOST_TEST(unit.settlements().slip_row(back).pages == 2);
        BOOST_TEST(unit.settlements().newest(1)->number() == t1);
        BOOST_CHECK_EXCEPTION(unit.settlements().numbered(t2), DomainError, is(Fault::not_found));
    });
}

BOOST_FIXTURE_TEST_CASE(those_that_wait_are_listed_with_everybodys_names, Stuck)
{
    enter();
    const auto waiting = store.read([](Unit& unit) { return unit.settlements().waiting(10); });
    BOOST_REQUIRE(waiting.size() == 1u);
    BOOST_TEST(waiting[0].number == t1);
    BOOST_TEST(waiting[0].order_number == number);
    BOOST_TEST(waiting[0].company == whole_applicant().name);
    BOOST_CHECK(waiting[0].amount == the_price);
    BOOST_TEST(waiting[0].entered_by == "员工 operator");
    reject();
    BOOST_TEST(store.read([](Unit& unit) { return unit.settlements().waiting(10); }).empty());
}

BOOST_FIXTURE_TEST_CASE(two_people_settle_a_refund_and_the_books_are_right, Stuck)
{
    enter();
    BOOST_TEST(state() == "stuck");
    confirm(wang);
    BOOST_TEST(state() == "settled");
    BOOST_TEST(word(item(OutboxKind::refund).state) == "done");
    BOOST_TEST(item(OutboxKind::refund).code == "ACQ.TRADE_HAS_FINISHED");
    work_until_quiet();
    BOOST_TEST(gateway.times("refund") == 0);
    BOOST_TEST(gateway.times("refunded") == 0);
    check_books();
}

BOOST_FIXTURE_TEST_CASE(a_confirmation_is_whole_or_not_at_all, Stuck)
{
    enter();
    sql("create function no_audit() returns trigger language plpgsql as $$ begin raise exception 'full'; end $$;"
        " create trigger no_audit before insert on audit_lines for each row execute function no_audit()");
    BOOST_CHECK_THROW(confirm(wang), std::exception);
    BOOST_TEST(state() == "stuck");
    BOOST_TEST(word(item(OutboxKind::refund).state) == "stuck");
    BOOST_TEST(found().open());
    sql("drop function no_audit cascade");
    confirm(wang);
    BOOST_TEST(state() == "settled");
}

BOOST_FIXTURE_TEST_CASE(what_one_person_entered_is_not_tried_again, Stuck)
{
    enter();
    BOOST_CHECK_EXCEPTION(retry(), DomainError, is(Fault::wrong_state));
    BOOST_TEST(state() == "stuck");
    // Should its item be woken by whatever, the worker asks nobody and leaves it as it was.
    store.transact([&](Unit& unit) { unit.outbox().nudge(OutboxKind::refund, 1, clock.at); });
    BOOST_TEST(step(OutboxKind::refund));
    BOOST_TEST(gateway.asked.empty());
    BOOST_TEST(state() == "stuck");
    BOOST_TEST(word(item(OutboxKind::refund).state) == "stuck");
    BOOST_TEST(item(OutboxKind::refund).code == "ACQ.TRADE_HAS_FINISHED");
    confirm(wang);
    BOOST_CHECK_EXCEPTION(retry(), DomainError, is(Fault::wrong_state));
    store.transact([&](Unit& unit) { unit.outbox().reopen(OutboxKind::refund, 1, clock.at); });
    step(OutboxKind::refund);
    BOOST_TEST(gateway.asked.empty());
    BOOST_TEST(state() == "settled");
}

BOOST_FIXTURE_TEST_CASE(what_is_being_tried_again_is_not_entered, Stuck)
{
    retry();
    BOOST_CHECK_EXCEPTION(enter(), DomainError, is(Fault::wrong_state));
    gateway.next("refund", Mishap::lost);  // the worker is at it, and has not heard
    step(OutboxKind::refund);
    BOOST_CHECK_EXCEPTION(enter(), DomainError, is(Fault::wrong_state));
    // Stuck again, but somebody pressed 「重试」 while the worker had it: it is asked once more.
    sql("update refunds set state = 'stuck'");
    BOOST_CHECK_EXCEPTION(enter(), DomainError, is(Fault::wrong_state));
    BOOST_TEST(count("settlements") == 0);
}

BOOST_FIXTURE_TEST_CASE(a_rejected_one_is_entered_anew_or_the_refund_tried_again, Stuck)
{
    enter();
    BOOST_CHECK_EXCEPTION(enter(t2), DomainError, is(Fault::wrong_state));
    reject();
    BOOST_TEST(found().reason() == "收款人不符");
    enter(t2);
    reject(t2);
    gateway.well("refund");
    retry();
    work_until_quiet();
    BOOST_TEST(state() == "done");
    BOOST_CHECK_EXCEPTION(enter("T2026112300000003"), DomainError, is(Fault::wrong_state));
    check_books();
}

BOOST_FIXTURE_TEST_CASE(of_two_decisions_the_second_is_stale, Stuck)
{
    const auto version = enter().version();
    reject();
    BOOST_CHECK_EXCEPTION(
        store.transact([&](Unit& unit) { deeds::confirm_settlement(unit, t1, version, wang, clock.at); }), DomainError,
        is(Fault::stale));
    BOOST_TEST(state() == "stuck");
}

BOOST_FIXTURE_TEST_CASE(the_database_itself_wants_two_people, Stuck)
{
    enter();
    refuses("update settlements set state = 'confirmed', decided_by = entered_by, decided_at = now()");
    refuses("update settlements set state = 'confirmed', decided_at = now()");
    refuses("update refunds set state = 'settled'");
    refuses("update refunds set state = 'wanted'");
    refuses("update settlements set amount = amount - 1", "23503");
    refuses("insert into settlements (version, number, refund_id, amount, state, payee, bank, account_sealed,"
            " transferred_on, bank_reference, entered_by, entered_at, reason) select 1, 'T2026112300000009', refund_id,"
            " amount, 'entered', payee, bank, account_sealed, transferred_on, bank_reference, entered_by, now(), ''"
            " from settlements",
            "23505");
    confirm(wang);
    refuses("update refunds set state = 'wanted'");
    refuses("update refunds set state = 'done', done_at = now()");
    refuses("update settlements set state = 'rejected', reason = '再次'");
}

BOOST_FIXTURE_TEST_CASE(the_programs_may_enter_and_decide_and_no_more, Stuck)
{
    {
        const Acting web(database, "cakey_web");
        Store as_web(database.connection());
        as_web.transact([&](Unit& unit) {
            deeds::enter_settlement(unit, 1, unit.payments().refund_at(1).version, t1, transfer(), slip(), zhang,
                                    clock.at);
        });
        as_web.transact([&](Unit& unit) {
            deeds::confirm_settlement(unit, t1, unit.settlements().numbered(t1).version(), wang, clock.at);
        });
    }
    for (const auto* statement :
         {"delete from settlements", "update settlements set payee = ''", "update settlements set account_sealed = ''",
          "delete from settlement_papers", "update settlement_papers set content_sealed = ''"})
        refuses("set role cakey_web; " + std::string(statement), no_privilege);
    for (const auto* statement :
         {"select account_sealed from settlements", "select from settlement_papers",
          "update settlements set state = 'rejected'", "insert into settlements default values"})
        refuses("set role cakey_worker; " + std::string(statement), no_privilege);
    const Acting worker(database, "cakey_worker");
    Store as_worker(database.connection());
    BOOST_TEST(!as_worker.read([](Unit& unit) { return unit.settlements().waits(1); }));
}

BOOST_AUTO_TEST_SUITE_END()
