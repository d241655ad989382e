// Accounts deleted at their company's wish: what hinders it, who is first of two, what the worker forgets and when, and what it
// may not touch.
#include "deeds/companies.hpp"
#include "deeds/deletions.hpp"
#include "deeds/identity.hpp"
#include "deeds/orders.hpp"
#include "support/crowd.hpp"
#include "support/faults.hpp"
#include "support/workshop.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(deletions)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const std::string request_number = "Q2026112300000001";
const std::string its_order = "2026112300000002";

// The workshop's own order would hinder everything.
struct Leaving : Workshop {
    Leaving()
    {
        sql("update orders set state = 'closed', pay_by = null");
        sql("delete from outbox");
    }

    Store as(const std::string& role)
    {
        const Acting acting(database, role);
        Store own(database.connection());
        own.read([](Unit& unit) { return unit.schema().version(); });  // connects
        return own;
    }

    Company account()
    {
        return store.read([&](Unit& unit) { return unit.companies().numbered(company); });
    }
    std::vector<Unfinished> unfinished()
    {
        return store.read([&](Unit& unit) { return unit.companies().unfinished(company, 10); });
    }
    void ask()
    {
        web.transact([&](Unit& unit) { deeds::ask_deletion(unit, request_number, company, "不再投标", noon); });
    }
    void approve(Unit& unit, StaffId by)
    {
        auto request = unit.identity_requests().numbered(request_number);
        deeds::approve(unit, request, {by, Role::operator_}, noon);
    }
    void leave()
    {
        ask();
        web.transact([&](Unit& unit) { approve(unit, operator_); });
    }
    // What was to be told has been.
    void told()
    {
        sql("update text_messages set state = 'sent', sent_at = now(), receipt = 'delivered'");
        sql("update mail_messages set state = 'sent', sent_at = now()");
    }
    void at(Instant now)
    {
        clock.at = now;
        work::Deadlines(worker, gateway, clock, papers_kept, note).step();
    }
    Order with_papers(OrderState state)
    {
        auto order = saved(state, its_order);
        store.transact([&](Unit& unit) {
            for (const auto& [kind, name] : words<PaperKind>) {
                Paper paper{0, order.id(), kind, "照.pdf", "application/pdf", 3, std::string(64, 'a'), "abc", noon};
                unit.papers().put(paper);
            }
        });
        return order;
    }

    Store web = as("cakey_web");
    Store worker = as("cakey_worker");
};

const auto wrong_state = is(Fault::wrong_state);

}

BOOST_FIXTURE_TEST_CASE(what_is_under_way_hinders_it, Leaving)
{
    BOOST_TEST(unfinished().empty());
    saved(OrderState::awaiting_review, its_order);
    const auto found = unfinished();
    BOOST_REQUIRE(found.size() == 1);
    BOOST_CHECK(found[0].kind == UnfinishedKind::order);
    BOOST_TEST(found[0].order_number == its_order);
    BOOST_TEST(found[0].certificate == 0);
    BOOST_CHECK_EXCEPTION(ask(), DomainError, wrong_state);
    BOOST_TEST(store.read([&](Unit& unit) { return unit.companies().unfinished(stranger, 10); }).empty());
}

BOOST_FIXTURE_TEST_CASE(a_draft_and_what_is_over_do_not, Leaving)
{
    saved(OrderState::draft, its_order);
    saved(OrderState::completed, "2026112300000003");
    sql("update invoices set state = 'mailed', invoice_number = number, pdf = '%PDF-1.4'");
    BOOST_TEST(unfinished().empty());
}

BOOST_FIXTURE_TEST_CASE(money_and_invoices_under_way_hinder_it, Leaving)
{
    saved(OrderState::awaiting_payment, its_order);
    pay(its_order);
    change(its_order, [&](Order& order) { order.claim(operator_, noon); });
    change(its_order, [&](Order& order) { order.refuse(operator_, "看不清", noon); });
    const auto refund = unfinished();
    BOOST_REQUIRE(refund.size() == 1);
    BOOST_CHECK(refund[0].kind == UnfinishedKind::refund);
    sql("update refunds set state = 'done', done_at = now()");
    BOOST_TEST(unfinished().empty());
    sql("update refunds set state = 'stuck', done_at = null");
    BOOST_TEST(unfinished().size() == 1);
    sql("update refunds set state = 'done', done_at = now()");

    saved(OrderState::completed, "2026112300000003");
    const auto invoice = unfinished();
    BOOST_REQUIRE(invoice.size() == 1);
    BOOST_CHECK(invoice[0].kind == UnfinishedKind::invoice);
}

BOOST_FIXTURE_TEST_CASE(an_approved_deletion_closes_the_account, Leaving)
{
    saved(OrderState::draft, its_order);
    saved(OrderState::awaiting_payment, "2026112300000003");
    change("2026112300000003", [](Order& order) { order.withdraw(noon); });
    Session session{0, "token", company, {}, std::string(32, 's'), "", "", noon, noon};
    store.transact([&](Unit& unit) { unit.sessions().add(session); });
    leave();
    BOOST_CHECK(account().deleted_at() == noon);
    BOOST_TEST(account().password_hash().empty());
    BOOST_TEST(count("sessions") == 0);
    BOOST_TEST(count("orders", "number = '" + its_order + "'") == 0);
    BOOST_TEST(word(find("2026112300000003").state()) == "closed");
    BOOST_TEST(count("text_messages", "purpose = 'account_deleted' and mobile = '13900139000'") == 1);
    BOOST_TEST(count("audit_lines", "event = 'account_deleted'") == 1);
    // The name is free.
    Company heir(registration(0), noon);
    BOOST_CHECK_NO_THROW(store.transact([&](Unit& unit) { unit.companies().add(heir); }));
}

BOOST_FIXTURE_TEST_CASE(of_many_who_decide_at_once_one_does, Leaving)
{
    ask();
    const auto seen = store.read([](Unit& unit) { return unit.identity_requests().numbered(request_number); });
    const auto outcome = all_at_once(database.connection(), [&](Unit& unit, int hand) {
        auto request = seen;
        if (hand % 2 == 0)
            deeds::approve(unit, request, {operator_, Role::operator_}, noon);
        else
            deeds::refuse(unit, request, "仍要投标", {colleague, Role::operator_}, noon);
    });
    BOOST_TEST(outcome.done == 1);
    BOOST_TEST(outcome.refused == hands - 1);
    BOOST_TEST(count("audit_lines", "event in ('account_deleted', 'identity_refused')") == 1);
    BOOST_TEST(count("text_messages", "purpose in ('account_deleted', 'deletion_refused')") == 1);
}

BOOST_FIXTURE_TEST_CASE(a_withdrawal_and_an_approval_at_once_are_one_of_the_two, Leaving)
{
    ask();
    const auto outcome = all_at_once(database.connection(), [&](Unit& unit, int hand) {
        if (hand % 2 == 0)
            approve(unit, operator_);
        else
            deeds::withdraw_deletion(unit, company, noon);
    });
    BOOST_TEST(outcome.done == 1);
    BOOST_TEST(count("identity_requests", "state = 'done'") == count("companies", "deleted_at is not null"));
}

// An order submitted while somebody approves: either it is there, and the account stays, or it is not.
BOOST_FIXTURE_TEST_CASE(an_order_submitted_at_that_moment_is_there_or_refused, Leaving)
{
    ask();
    with_papers(OrderState::draft);
    store.transact([&](Unit& unit) {
        auto owner = unit.companies().numbered(company);
        owner.describe(whole_applicant().profile);
        owner.invoice_to(whole_invoice_info());
        unit.companies().save(owner);
    });
    all_at_once(database.connection(), [&](Unit& unit, int hand) {
        if (hand % 2 == 0)
            return approve(unit, operator_);
        auto order = unit.orders().of(company, its_order);
        if (!std::holds_alternative<OrderEvent>(deeds::submit(unit, order, the_price, noon)))
            throw DomainError(Fault::incomplete);
    });
    const bool deleted = account().closed();
    BOOST_TEST(count("orders", "state = 'awaiting_payment'") == (deleted ? 0 : 1));
}

BOOST_FIXTURE_TEST_CASE(a_closed_account_makes_and_submits_nothing, Leaving)
{
    auto late = order_of(company, OrderState::draft, its_order);
    leave();
    BOOST_CHECK_EXCEPTION(web.transact([&](Unit& unit) { deeds::make_draft(unit, late); }), DomainError, wrong_state);
    store.transact([&](Unit& unit) { unit.orders().add(late); });
    BOOST_CHECK_EXCEPTION(web.transact([&](Unit& unit) {
        auto order = unit.orders().of(company, its_order);
        deeds::submit(unit, order, the_price, noon);
    }),
                          DomainError, wrong_state);
}

BOOST_FIXTURE_TEST_CASE(the_worker_forgets_the_account_once_it_has_been_told, Leaving)
{
    store.transact([&](Unit& unit) {
        deeds::wish_mail(unit, company, "a@example.com b@example.com", {}, noon);
        unit.devices().seen(std::string(64, 'd'), company, noon);
        auto described = whole_applicant().profile;
        deeds::describe(unit, company, described, {}, noon);
    });
    leave();
    at(noon + 10s);
    BOOST_TEST(account().mobile() == "13900139000");
    told();
    at(noon + 20s);
    const auto gone = account();
    BOOST_TEST((gone.mobile() + gone.contact() + gone.profile().legal_person + gone.profile().phone
                + gone.profile().address + gone.invoice_info().email)
                   .empty());
    BOOST_TEST(gone.name() == registration(0).name.text());
    BOOST_TEST(gone.credit_code() == registration(0).credit_code.text());
    BOOST_TEST(count("text_messages", "mobile = '13900139000'") == 0);
    BOOST_TEST(count("mail_messages", "address <> ''") == 0);
    BOOST_TEST(count("mail_wishes") == 0);
    BOOST_TEST(count("devices", "company_id is not null") == 0);
    BOOST_TEST(count("profile_changes", "field in ('legal_person', 'phone', 'address')") == 0);
    BOOST_TEST(count("identity_requests", "note <> ''") == 0);
    BOOST_TEST(count("audit_lines", "event = 'account_forgotten'") == 1);
    at(noon + 30s);
    BOOST_TEST(count("audit_lines", "event = 'account_forgotten'") == 1);
    BOOST_TEST(store.read([&](Unit& unit) { return unit.companies().numbered(stranger).mobile(); }) == "13900139001");
}

BOOST_FIXTURE_TEST_CASE(who_cannot_be_told_is_forgotten_after_a_day, Leaving)
{
    leave();
    at(noon + 24h - 1s);
    BOOST_TEST(!account().mobile().empty());
    at(noon + 24h);
    BOOST_TEST(account().mobile().empty());
    // What is still on its way has its number until it is over.
    BOOST_TEST(count("text_messages", "purpose = 'account_deleted' and mobile <> ''") == 1);
}

BOOST_FIXTURE_TEST_CASE(of_an_order_that_led_to_nothing_papers_and_people_go_at_once, Leaving)
{
    with_papers(OrderState::closed);
    sql("update orders set handler_name = '陈青禾', mobile = '13900139000' where number = '" + its_order + "'");
    leave();
    at(noon + 10s);
    BOOST_TEST(count("papers") == 0);
    const auto order = find(its_order);
    BOOST_CHECK(order.people_gone_at());
    BOOST_TEST((order.application().handler_name + order.application().handler_mobile + order.mobile()).empty());
    BOOST_TEST(order.applicant().name == whole_applicant().name);
    BOOST_TEST(count("audit_lines", "event = 'papers_forgotten' and order_number = '" + its_order + "'") == 1);
    BOOST_TEST(count("audit_lines", "event = 'people_forgotten' and order_number = '" + its_order + "'") == 1);
    at(noon + 20s);
    BOOST_TEST(count("audit_lines", "event = 'people_forgotten' and order_number = '" + its_order + "'") == 1);
}

BOOST_FIXTURE_TEST_CASE(of_an_order_that_was_completed_they_go_when_their_time_has_come, Leaving)
{
    const auto order = with_papers(OrderState::completed);
    sql("update invoices set state = 'mailed', invoice_number = number, pdf = '%PDF-1.4'");
    leave();
    at(order.state_since() + papers_kept - 1s);
    BOOST_TEST(count("papers") == 3);
    BOOST_TEST(!find(its_order).application().handler_name.empty());
    at(order.state_since() + papers_kept);
    at(order.state_since() + papers_kept + 10s);
    BOOST_TEST(count("papers") == 0);
    BOOST_TEST(find(its_order).application().handler_name.empty());
}

BOOST_FIXTURE_TEST_CASE(another_companys_orders_name_their_people_for_good, Leaving)
{
    auto order = order_of(stranger, OrderState::closed, its_order);
    saved(order);
    leave();
    at(noon + papers_kept + std::chrono::years(1));
    BOOST_CHECK(find(its_order).papers_gone_at());
    BOOST_TEST(!find(its_order).application().handler_name.empty());
}

BOOST_FIXTURE_TEST_CASE(the_worker_touches_no_account_that_lives, Leaving)
{
    ask();
    Sql own(database.connection());
    own("set role cakey_worker");
    const auto refused = [](const SqlError& error) { return error.state == "23514"; };
    const auto one = std::to_string(company.value);
    sql("insert into mail_wishes (company_id, version, addresses, purposes) values (" + one + ", 1, '', '')");
    BOOST_CHECK_EXCEPTION(own("update companies set mobile = '13800138000' where id = " + one), SqlError, refused);
    BOOST_CHECK_EXCEPTION(own("update identity_requests set note = '' where company_id = " + one), SqlError, refused);
    BOOST_CHECK_EXCEPTION(own("delete from mail_wishes where company_id = " + one), SqlError, refused);
    BOOST_CHECK_THROW(own("update companies set name = '另一家' where id = " + one), SqlError);
    BOOST_CHECK_THROW(own("update companies set deleted_at = now()"), SqlError);
    // And nobody is deleted without anybody at the desk.
    BOOST_CHECK_EXCEPTION(sql("update identity_requests set state = 'done'"), SqlError, refused);
}

BOOST_AUTO_TEST_SUITE_END()
