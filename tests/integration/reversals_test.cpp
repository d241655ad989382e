// Undoing a completed order: all of it or nothing, by two people, and what becomes of its money and invoice.
#include "deeds/outbox.hpp"
#include "deeds/reversals.hpp"
#include "domain/fault.hpp"
#include "support/crowd.hpp"
#include "support/faults.hpp"
#include "support/workshop.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(reversals)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const std::string trade = "2026112300000001_1_1";
const std::string reason = "企业重复购买，双方同意全额退款";

struct Completed : Workshop {
    Completed()
    {
        attempt();
        step(OutboxKind::payment);
        gateway.pay(trade, clock.at);
        notify(trade);
        step(OutboxKind::payment);
        pass(1min);
        approve();
        change(number, [&](Order& order) { order.receive(clock.at); });
        sql("insert into staff (version, username, name, role, password_hash, totp_secret_sealed, totp_step,"
            " created_at) select 1, 'wang', '王一', 'administrator', 'hash', 'sealed'::bytea, 0, now() union all"
            " select 1, 'zhao', '赵二', 'administrator', 'hash', 'sealed'::bytea, 0, now()");
        asker = {StaffId{std::stoll(sql("select id from staff where username = 'wang'"))}, Role::administrator};
        second = {StaffId{std::stoll(sql("select id from staff where username = 'zhao'"))}, Role::administrator};
    }

    std::int64_t ask()
    {
        const auto seen = find();
        store.transact([&](Unit& unit) { deeds::ask_reversal(unit, seen, reason, asker, clock.at); });
        return std::stoll(sql("select max(id) from reversals"));
    }
    void approve_reversal(std::int64_t id, const Order& seen, const Member& by)
    {
        store.transact([&](Unit& unit) { deeds::approve_reversal(unit, seen, id, by, clock.at); });
    }
    void refuse_reversal(std::int64_t id)
    {
        const auto seen = find();
        store.transact([&](Unit& unit) { deeds::refuse_reversal(unit, seen, id, "证书已经使用", second, clock.at); });
    }
    void withdraw_reversal(std::int64_t id)
    {
        const auto seen = find();
        store.transact([&](Unit& unit) { deeds::withdraw_reversal(unit, seen, id, asker, clock.at); });
    }
    void reverse() { approve_reversal(ask(), find(), second); }
    std::string red_letter() { return sql("select state || ' ' || red_number from red_letters"); }

    Member asker{StaffId{0}, Role::administrator};
    Member second{StaffId{0}, Role::administrator};
};

}

BOOST_FIXTURE_TEST_CASE(a_reversal_closes_the_order_gives_all_back_and_says_so, Completed)
{
    work_until_quiet();
    reverse();
    BOOST_TEST(word(find().state()) == "closed");
    BOOST_TEST(find().reversal_reason() == reason);
    BOOST_TEST(count("refunds", "reason = 'reversed' and state = 'wanted' and amount = 46000") == 1);
    BOOST_TEST(count("outbox", "kind = 'refund' and state = 'waiting'") == 1);
    BOOST_TEST(count("text_messages", "purpose = 'reversed' and state = 'wanted'") == 1);
    BOOST_TEST(count("order_changes", "event = 'reversed' and reason = '" + reason + "'") == 1);
    BOOST_TEST(sql("select string_agg(event || '/' || person_id, ' ' order by id) from audit_lines where id > (select"
                   " max(id) from audit_lines where event = 'received')")
               == "reversal_requested/" + std::to_string(asker.id.value) + " reversed/"
                      + std::to_string(second.id.value));
    work_until_quiet();
    BOOST_TEST(word(refund().state) == "done");
    check_books();
}

BOOST_FIXTURE_TEST_CASE(who_asked_cannot_confirm_and_the_database_knows_it_too, Completed)
{
    const auto id = ask();
    BOOST_CHECK_EXCEPTION(approve_reversal(id, find(), asker), DomainError, is(Fault::forbidden));
    BOOST_CHECK_EXCEPTION(sql("update reversals set outcome = 'approved', decided_by = asked_by, decided_at = now()"),
                          SqlError, [](const SqlError& error) { return error.state == "23514"; });
    BOOST_CHECK_EXCEPTION(sql("update orders set state = 'closed', reversal_reason = '" + reason + "'"), SqlError,
                          [](const SqlError& error) { return error.state == "23514"; });
    BOOST_TEST(word(find().state()) == "completed");
    BOOST_TEST(count("refunds") == 0);
}

BOOST_FIXTURE_TEST_CASE(an_order_is_asked_about_once_at_a_time, Completed)
{
    const auto id = ask();
    BOOST_CHECK_EXCEPTION(ask(), DomainError, is(Fault::wrong_state));
    withdraw_reversal(id);
    BOOST_CHECK_EXCEPTION(approve_reversal(id, find(), second), DomainError, is(Fault::wrong_state));
    const auto again = ask();
    refuse_reversal(again);
    BOOST_TEST(count("reversals", "outcome is not null") == 2);
    reverse();
    BOOST_TEST(word(find().state()) == "closed");
    BOOST_TEST(count("audit_lines", "event in ('reversal_withdrawn', 'reversal_refused')") == 2);
}

BOOST_FIXTURE_TEST_CASE(an_older_picture_of_the_order_confirms_nothing, Completed)
{
    const auto id = ask();
    const auto seen = find();
    sql("update orders set version = version + 1");
    BOOST_CHECK_EXCEPTION(approve_reversal(id, seen, second), DomainError, is(Fault::stale));
    // Nor does a fresh picture, of another order than the one it was asked for.
    BOOST_CHECK_EXCEPTION(approve_reversal(id, find(), second), DomainError, is(Fault::stale));
    BOOST_TEST(count("refunds") == 0);
    refuse_reversal(id);
}

BOOST_FIXTURE_TEST_CASE(another_orders_reversal_is_not_found, Completed)
{
    const auto id = ask();
    const auto other = saved(OrderState::completed, "2026112300000002");
    BOOST_CHECK_EXCEPTION(approve_reversal(id, find(other.number()), second), DomainError, is(Fault::not_found));
}

BOOST_FIXTURE_TEST_CASE(a_reversal_that_fails_in_the_end_leaves_nothing, Completed)
{
    const auto id = ask();
    sql("create function fail() returns trigger language plpgsql as $$ begin raise 'no'; end $$;"
        "create trigger fail before insert on text_messages for each row execute function fail()");
    BOOST_CHECK_THROW(approve_reversal(id, find(), second), std::exception);
    sql("drop trigger fail on text_messages; drop function fail");
    BOOST_TEST(word(find().state()) == "completed");
    BOOST_TEST(count("reversals", "outcome is null") == 1);
    BOOST_TEST(count("refunds") == 0);
    BOOST_TEST(count("invoices", "state = 'wanted'") == 1);
    BOOST_TEST(count("order_changes", "event = 'reversed'") == 0);
}

BOOST_FIXTURE_TEST_CASE(of_many_who_decide_at_once_one_does, Completed)
{
    const auto id = ask();
    const auto seen = find();
    const auto outcome = all_at_once(database.connection(), [&](Unit& unit, int hand) {
        if (hand % 3 == 0)
            deeds::withdraw_reversal(unit, seen, id, asker, noon);
        else if (hand % 3 == 1)
            deeds::approve_reversal(unit, seen, id, second, noon);
        else
            deeds::refuse_reversal(unit, seen, id, "证书已经使用", second, noon);
    });
    BOOST_TEST(outcome.done == 1);
    BOOST_TEST(outcome.refused == hands - 1);
    const bool approved = count("reversals", "outcome = 'approved'") == 1;
    BOOST_TEST((find().state() == OrderState::closed) == approved);
    BOOST_TEST(count("refunds") == (approved ? 1 : 0));
}

BOOST_FIXTURE_TEST_CASE(an_invoice_that_nobody_asked_for_yet_is_never_asked_for, Completed)
{
    reverse();
    BOOST_TEST(word(invoice().state) == "dropped");
    BOOST_TEST(word(item(OutboxKind::invoice).state) == "done");
    work_until_quiet();
    BOOST_TEST(issuer.asked.empty());
    BOOST_TEST(mail.letters.empty());
    check_books();
}

BOOST_FIXTURE_TEST_CASE(an_invoice_that_the_issuer_works_on_is_issued_and_shows, Completed)
{
    issuer.in_progress = true;
    step(OutboxKind::invoice);
    BOOST_TEST(word(invoice().state) == "submitted");
    reverse();
    issuer.in_progress = false;
    work_until_quiet();
    BOOST_TEST(word(invoice().state) == "mailed");
    BOOST_TEST(issuer.invoices.size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(an_invoice_whose_asking_was_never_heard_of_is_looked_for_and_not_asked_for_again, Completed)
{
    issuer.next("submit", Mishap::deaf);
    step(OutboxKind::invoice);
    BOOST_TEST(word(invoice().state) == "wanted");
    reverse();
    BOOST_TEST(word(invoice().state) == "wanted");
    work_until_quiet();
    BOOST_TEST(word(invoice().state) == "dropped");
    BOOST_TEST(word(item(OutboxKind::invoice).state) == "done");
    BOOST_TEST(issuer.times("submit") == 1);
    BOOST_TEST(issuer.invoices.empty());
}

BOOST_FIXTURE_TEST_CASE(an_invoice_whose_answer_was_lost_is_found_and_issued, Completed)
{
    issuer.next("submit", Mishap::lost);
    step(OutboxKind::invoice);
    BOOST_TEST(word(invoice().state) == "wanted");
    reverse();
    work_until_quiet();
    BOOST_TEST(word(invoice().state) == "mailed");
    BOOST_TEST(issuer.times("submit") == 1);
}

BOOST_FIXTURE_TEST_CASE(an_invoice_that_is_being_asked_for_meanwhile_is_issued_and_shows, Completed)
{
    issuer.during("submit", [this] { reverse(); });
    step(OutboxKind::invoice);
    BOOST_TEST(word(find().state()) == "closed");
    BOOST_TEST(word(invoice().state) == "submitted");
    work_until_quiet();
    BOOST_TEST(word(invoice().state) == "mailed");
    BOOST_TEST(issuer.times("submit") == 1);
}

BOOST_FIXTURE_TEST_CASE(an_issued_invoice_is_undone_by_a_red_letter_once, Completed)
{
    work_until_quiet();
    reverse();
    BOOST_TEST(word(item(OutboxKind::red_letter).state) == "waiting");
    work_until_quiet();
    BOOST_TEST(red_letter() == "issued 24502000000067087971");
    const auto asked = issuer.red_letters.at(std::string(number) + "F1R");
    BOOST_TEST(asked.blue_number == invoice().invoice_number);
    BOOST_TEST(asked.blue_serial == "serial");
    BOOST_TEST(issuer.times("reverse") == 1);
    BOOST_TEST(count("red_letters", "length(pdf) > 0") == 1);
    const auto order = find();
    const auto row = store.read([&](Unit& unit) { return unit.invoices().of_order(order.number()); }).front();
    BOOST_TEST(row.red_number == "24502000000067087971");
    BOOST_TEST(row.red_formats.text() == "pdf");
    check_books();
}

BOOST_FIXTURE_TEST_CASE(a_red_letter_without_a_file_is_drawn_with_what_it_undoes_below_nothing, Completed)
{
    work_until_quiet();
    issuer.red_letters_have_files = false;
    std::vector<InvoicePaper> papers;
    draw = [&](const InvoicePaper& paper) {
        papers.push_back(paper);
        return "%PDF-drawn";
    };
    reverse();
    work_until_quiet();
    BOOST_REQUIRE(papers.size() == 1u);
    BOOST_TEST(papers[0].number == "24502000000067087971");
    BOOST_TEST(papers[0].gross().count() == -invoice().amount.count());
    BOOST_TEST(papers[0].remark.find(invoice().invoice_number) != std::string::npos);
    BOOST_TEST(count("red_letters", "pdf = '%PDF-drawn'") == 1);
}

BOOST_FIXTURE_TEST_CASE(a_red_letter_whose_answer_was_lost_is_asked_for_under_the_same_number, Completed)
{
    work_until_quiet();
    reverse();
    issuer.next("reverse", Mishap::lost);
    work_until_quiet();
    BOOST_TEST(red_letter() == "issued 24502000000067087971");
    BOOST_TEST(issuer.times("reverse") == 2);
    BOOST_TEST(issuer.red_letters.size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(what_a_buyer_has_used_waits_for_his_word, Completed)
{
    work_until_quiet();
    reverse();
    issuer.buyer_has_used_it = true;
    work_until_quiet(1h);
    BOOST_TEST(red_letter() == "confirming ");
    issuer.buyer = RedConfirmation::State::issued;
    work_until_quiet(1h);
    BOOST_TEST(red_letter() == "issued 24502000000067087971");
    BOOST_TEST(issuer.times("ask_confirmation") == 1);
}

BOOST_FIXTURE_TEST_CASE(what_needs_no_word_of_the_buyer_is_issued_within_a_minute, Completed)
{
    work_until_quiet();
    reverse();
    issuer.buyer_has_used_it = true;
    issuer.buyer = RedConfirmation::State::issued;
    work_until_quiet(1min);
    BOOST_TEST(red_letter() == "issued 24502000000067087971");
}

BOOST_FIXTURE_TEST_CASE(an_answer_about_the_buyer_that_was_lost_is_asked_for_soon, Completed)
{
    work_until_quiet();
    reverse();
    issuer.buyer_has_used_it = true;
    issuer.buyer = RedConfirmation::State::issued;
    issuer.next("confirmation", Mishap::lost);
    work_until_quiet(1min);
    BOOST_TEST(red_letter() == "issued 24502000000067087971");
    BOOST_TEST(issuer.times("confirmation") == 2);
}

BOOST_FIXTURE_TEST_CASE(what_no_buyer_confirms_in_72_hours_is_for_the_desk_which_has_it_asked_again, Completed)
{
    work_until_quiet();
    reverse();
    issuer.buyer_has_used_it = true;
    work_until_quiet(1h);
    pass(73h);
    work_until_quiet(1h);
    BOOST_TEST(red_letter() == "failed ");
    const auto stuck = item(OutboxKind::red_letter);
    BOOST_TEST(word(stuck.state) == "stuck");
    BOOST_TEST(stuck.code == "lapsed");
    pass(1s);
    store.transact([&](Unit& unit) { deeds::retry(unit, OutboxKind::red_letter, stuck.subject_id, second, clock.at); });
    issuer.buyer = RedConfirmation::State::issued;
    work_until_quiet(1h);
    BOOST_TEST(red_letter() == "issued 24502000000067087971");
    BOOST_TEST(issuer.red_letters.contains(std::string(number) + "F1R2"));
}

BOOST_FIXTURE_TEST_CASE(what_a_buyer_denies_is_for_the_desk_at_once, Completed)
{
    work_until_quiet();
    reverse();
    issuer.buyer_has_used_it = true;
    issuer.buyer = RedConfirmation::State::denied;
    work_until_quiet(1h);
    BOOST_TEST(red_letter() == "failed ");
    BOOST_TEST(item(OutboxKind::red_letter).code == "denied");
}

BOOST_FIXTURE_TEST_CASE(an_invoice_that_is_issued_after_its_money_went_back_is_undone_as_well, Completed)
{
    issuer.in_progress = true;
    step(OutboxKind::invoice);
    reverse();
    issuer.in_progress = false;
    work_until_quiet();
    BOOST_TEST(red_letter() == "issued 24502000000067087971");
}

BOOST_FIXTURE_TEST_CASE(an_invoice_that_the_issuer_refused_troubles_the_desk_no_longer, Completed)
{
    issuer.next("submit", Mishap::refused, "E9200");
    step(OutboxKind::invoice);
    BOOST_TEST(word(item(OutboxKind::invoice).state) == "stuck");
    pass(1s);
    reverse();
    work_until_quiet();
    BOOST_TEST(word(invoice().state) == "dropped");
    BOOST_TEST(word(item(OutboxKind::invoice).state) == "done");
    BOOST_TEST(issuer.times("submit") == 1);
}

BOOST_FIXTURE_TEST_CASE(what_was_asked_for_is_read_back_with_money_and_names, Completed)
{
    const auto id = ask();
    const auto waiting = store.read([&](Unit& unit) { return unit.reversals().open(10); });
    BOOST_REQUIRE(waiting.size() == 1u);
    BOOST_TEST(waiting[0].id == id);
    BOOST_TEST(waiting[0].order_number == number);
    BOOST_TEST(waiting[0].company == find().applicant().name);
    BOOST_CHECK(waiting[0].back == the_price);
    BOOST_TEST(waiting[0].reason == reason);
    BOOST_CHECK(waiting[0].asker == asker.id);
    BOOST_TEST(waiting[0].asked_by == "王一");
    BOOST_CHECK(waiting[0].asked_at == clock.at);
    BOOST_CHECK(!waiting[0].outcome);
    refuse_reversal(id);
    BOOST_TEST(store.read([&](Unit& unit) { return unit.reversals().open(10); }).empty());
    const auto all = store.read([&](Unit& unit) { return unit.reversals().of(unit.orders().numbered(number)); });
    BOOST_REQUIRE(all.size() == 1u);
    BOOST_CHECK(all[0].outcome == ReversalOutcome::refused);
    BOOST_TEST(all[0].decided_by == "赵二");
    BOOST_TEST(all[0].refusal_reason == "证书已经使用");
}

BOOST_AUTO_TEST_SUITE_END()
