// Reissues: an invoice that names its buyer wrong is undone, and one other takes its place, whatever happens in between.
#include "deeds/reissues.hpp"

#include "deeds/reversals.hpp"
#include "domain/fault.hpp"
#include "support/approved.hpp"
#include "support/crowd.hpp"
#include "support/faults.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(reissues)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const deeds::ReissueWish wish{.reason = "税号填写错误",
                              .info = {"乙公司", "91350100M000100Y43", "", "", "b@example.com"}};

// Its invoice is issued, and lies in its company's mail.
struct Invoiced : Approved {
    Invoiced() { work_until_quiet(); }

    Member first() const { return {operator_, Role::operator_}; }
    Member second() const { return {colleague, Role::operator_}; }
    std::int64_t newest() { return std::stoll(sql("select max(id) from reissues")); }
    std::int64_t ask()
    {
        store.transact([&](Unit& unit) { deeds::ask_reissue(unit, company, number, wish, clock.at); });
        return newest();
    }
    std::int64_t ask_at_desk(deeds::ReissueWish what = wish)
    {
        store.transact([&](Unit& unit) { deeds::ask_reissue(unit, number, what, first(), clock.at); });
        return newest();
    }
    void approve_reissue(std::int64_t id, const Member& by)
    {
        store.transact([&](Unit& unit) { deeds::approve_reissue(unit, number, id, by, clock.at); });
    }
    void reverse()
    {
        change(number, [&](Order& order) { order.receive(clock.at); });
        const Member asker = administrator();
        store.transact([&](Unit& unit) {
            deeds::ask_reversal(unit, unit.orders().numbered(number), "企业重复购买，双方同意全额退款", asker,
                                clock.at);
        });
        sql("insert into staff (version, username, name, role, password_hash, totp_secret_sealed, totp_step, "
            "created_at)"
            " select 1, 'zhao', '赵二', 'administrator', 'hash', 'sealed'::bytea, 0, now()");
        const Member other{StaffId{std::stoll(sql("select id from staff where username = 'zhao'"))},
                           Role::administrator};
        store.transact([&](Unit& unit) {
            deeds::approve_reversal(unit, unit.orders().numbered(number),
                                    std::stoll(sql("select max(id) from reversals")), other, clock.at);
        });
    }
    Invoice newest_invoice()
    {
        return store.read([&](Unit& unit) { return unit.invoices().of_company_order(company, number).value(); });
    }
};

}

BOOST_FIXTURE_TEST_CASE(it_is_undone_and_the_next_one_names_the_other_buyer_and_goes_to_its_address, Invoiced)
{
    const auto old = newest_invoice();
    approve_reissue(ask(), second());
    BOOST_TEST(count("invoices") == 1);  // none before the first is undone
    work_until_quiet();
    BOOST_TEST((issuer.red_letters.at(old.number + "R").reason == RedReason::wrong_details));
    const auto next = newest_invoice();
    BOOST_TEST(next.number == std::string(number) + "F1C2");
    BOOST_TEST(word(next.state) == "mailed");
    BOOST_TEST(next.replaces == old.invoice_number);
    BOOST_CHECK(next.amount == old.amount);
    BOOST_TEST(issuer.invoices.at(next.number).title == "乙公司");
    BOOST_TEST(mail.letters.back().to == "b@example.com");
    BOOST_TEST(mail.letters.back().text.find(old.invoice_number + " 已红冲") != std::string::npos);
    BOOST_TEST(count("reissues", "successor_id = " + std::to_string(next.id)) == 1);
    BOOST_TEST(count("audit_lines", "event in ('reissue_requested', 'reissue_approved') and subject like 'invoice:%'")
               == 2);
    check_books();
}

BOOST_FIXTURE_TEST_CASE(who_asked_at_the_desk_does_not_approve_even_by_the_database, Invoiced)
{
    const auto id = ask_at_desk();
    BOOST_CHECK_EXCEPTION(approve_reissue(id, first()), DomainError, is(Fault::forbidden));
    BOOST_CHECK_THROW(sql("update reissues set outcome = 'approved', decided_by = asker, decided_at = now()"),
                      SqlError);
    approve_reissue(id, second());
    BOOST_TEST(count("red_letters", "reason = 'wrong_details'") == 1);
}

BOOST_FIXTURE_TEST_CASE(what_is_only_undone_has_nothing_in_its_place, Invoiced)
{
    sql("update companies set invoice_info_email = 'a@example.com'");
    approve_reissue(ask_at_desk({.reason = "企业不需要发票", .anew = false}), second());
    work_until_quiet();
    BOOST_TEST(mail.letters.back().subject == std::string("发票已红冲：订单 ") + number);
    BOOST_TEST(mail.letters.back().text.find("24502000000067087971") != std::string::npos);
    BOOST_TEST(count("red_letters", "state = 'issued'") == 1);
    BOOST_TEST(count("invoices") == 1);
}

BOOST_FIXTURE_TEST_CASE(one_is_open_for_an_invoice_and_a_refused_one_may_be_asked_for_again, Invoiced)
{
    const auto id = ask();
    BOOST_CHECK_EXCEPTION(ask(), DomainError, is(Fault::wrong_state));
    BOOST_CHECK_EXCEPTION(ask_at_desk(), DomainError, is(Fault::wrong_state));
    store.transact([&](Unit& unit) { deeds::refuse_reissue(unit, number, id, "与营业执照不符", second(), clock.at); });
    BOOST_TEST(count("red_letters") == 0);
    ask();
    store.transact([&](Unit& unit) { deeds::withdraw_reissue(unit, company, number, clock.at); });
    BOOST_TEST(count("reissues", "outcome = 'withdrawn' and decided_by is null") == 1);
    BOOST_CHECK_EXCEPTION(store.transact([&](Unit& unit) { deeds::withdraw_reissue(unit, company, number, clock.at); }),
                          DomainError, is(Fault::wrong_state));
}

BOOST_FIXTURE_TEST_CASE(a_company_hears_by_mail_why_it_was_refused, Invoiced)
{
    sql("update companies set invoice_info_email = 'a@example.com'");
    const auto id = ask();
    store.transact([&](Unit& unit) { deeds::refuse_reissue(unit, number, id, "与营业执照不符", second(), clock.at); });
    work_until_quiet();
    BOOST_TEST(mail.letters.back().to == "a@example.com");
    BOOST_TEST(mail.letters.back().text.find("与营业执照不符") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(of_two_who_decide_at_once_one_does, Invoiced)
{
    const auto id = ask();
    const auto outcome = all_at_once(database.connection(), [&](Unit& unit, int hand) {
        if (hand % 2 == 0)
            deeds::approve_reissue(unit, number, id, second(), noon);
        else
            deeds::refuse_reissue(unit, number, id, "与营业执照不符", second(), noon);
    });
    BOOST_TEST(outcome.done == 1);
    BOOST_TEST(outcome.refused == hands - 1);
    BOOST_TEST(count("red_letters") == count("reissues", "outcome = 'approved'"));
}

BOOST_FIXTURE_TEST_CASE(what_was_never_issued_is_not_undone_and_a_strangers_is_not_there, Approved)
{
    BOOST_CHECK_EXCEPTION(
        store.transact([&](Unit& unit) { deeds::ask_reissue(unit, company, number, wish, clock.at); }), DomainError,
        is(Fault::wrong_state));
    BOOST_CHECK_EXCEPTION(
        store.transact([&](Unit& unit) { deeds::ask_reissue(unit, stranger, number, wish, clock.at); }), DomainError,
        is(Fault::not_found));
}

BOOST_FIXTURE_TEST_CASE(a_company_asks_for_one_order_ten_times_at_most, Invoiced)
{
    for (std::size_t n = 0; n < Reissue::most_of_order; ++n) {
        ask();
        store.transact([&](Unit& unit) { deeds::withdraw_reissue(unit, company, number, clock.at); });
    }
    BOOST_CHECK_EXCEPTION(ask(), DomainError, is(Fault::too_many));
    BOOST_CHECK_NO_THROW(ask_at_desk());
}

BOOST_FIXTURE_TEST_CASE(the_one_that_took_its_place_can_be_reissued_as_well, Invoiced)
{
    approve_reissue(ask(), second());
    work_until_quiet();
    approve_reissue(ask(), second());
    work_until_quiet();
    BOOST_TEST(newest_invoice().number == std::string(number) + "F1C3");
    BOOST_TEST(count("red_letters", "state = 'issued'") == 2);
}

BOOST_FIXTURE_TEST_CASE(when_its_money_goes_back_meanwhile_nothing_takes_its_place, Invoiced)
{
    const auto id = ask();
    approve_reissue(id, second());
    reverse();
    work_until_quiet();
    BOOST_TEST(count("invoices") == 1);
    BOOST_TEST(count("red_letters", "state = 'issued'") == 1);
    BOOST_TEST(issuer.times("reverse") == 1);
    check_books();
}

BOOST_FIXTURE_TEST_CASE(what_took_its_place_is_undone_when_the_money_goes_back_after_that, Invoiced)
{
    approve_reissue(ask(), second());
    work_until_quiet();
    reverse();
    work_until_quiet();
    BOOST_TEST(count("invoices") == 2);
    BOOST_TEST(count("red_letters", "state = 'issued'") == 2);
    BOOST_TEST(count("red_letters", "reason = 'service_ended'") == 1);
}

BOOST_FIXTURE_TEST_CASE(a_worker_that_is_killed_at_any_point_makes_one_other_invoice, Invoiced)
{
    approve_reissue(ask(), second());
    int kills = 0;
    for (int at = 0;; ++at) {
        peril.arm(at);
        try {
            work_until_quiet();
        } catch (const Killed&) {
            ++kills;
            continue;
        }
        peril.arm(-1);
        break;
    }
    work_until_quiet();
    BOOST_TEST(kills > 3);
    BOOST_TEST(count("invoices") == 2);
    BOOST_TEST(count("red_letters", "state = 'issued'") == 1);
    BOOST_TEST(issuer.red_letters.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
