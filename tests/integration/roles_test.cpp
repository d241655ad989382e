// The life of an order by the roles of the programs: what they need they are granted.
#include "deeds/audit_seals.hpp"
#include "deeds/bounces.hpp"
#include "deeds/companies.hpp"
#include "deeds/hints.hpp"
#include "deeds/payments.hpp"
#include "deeds/reissues.hpp"
#include "deeds/reversals.hpp"
#include "deeds/taxpayers.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(roles)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const std::string number = "2026112300000001";

struct Programs : World {
    Store as(const std::string& role)
    {
        const Acting acting(database, role);
        Store own(database.connection());
        own.read([](Unit& unit) { return unit.schema().version(); });  // connects
        return own;
    }

    static void change(Store& store, const std::function<void(Order&)>& deed)
    {
        store.transact([&](Unit& unit) {
            auto order = unit.orders().numbered(number);
            deed(order);
            unit.orders().save(order);
        });
    }

    static void pay(Store& by)
    {
        by.transact([](Unit& unit) {
            const auto payment = *unit.payments().newest(unit.orders().numbered(number));
            deeds::settle(unit, payment.id(), number, full_receipt(payment), noon);
        });
    }

    void begin()
    {
        auto order = order_of(company, OrderState::draft, number);
        web.transact([&](Unit& unit) { unit.orders().add(order); });
        change(web, [](Order& order) { support::submit(order); });
        ask_for_payment();
    }

    void ask_for_payment()
    {
        web.transact([](Unit& unit) {
            Payment payment(unit.orders().numbered(number), 1, noon);
            unit.payments().add(payment);
        });
    }

    Store web = as("cakey_web");
    Store worker = as("cakey_worker");
};

}

BOOST_FIXTURE_TEST_CASE(each_program_is_held_to_its_rights, Programs)
{
    const auto look_for_staff = [](Unit& unit) { return unit.staff().called("operator").has_value(); };
    BOOST_TEST(web.read(look_for_staff));
    BOOST_CHECK_THROW(worker.read(look_for_staff), std::exception);
    const auto set_a_price = [](Unit& unit) { unit.catalogue().add(Price{}); };
    BOOST_CHECK_THROW(web.transact(set_a_price), std::exception);
    BOOST_TEST(count("prices") == 0);
}

BOOST_FIXTURE_TEST_CASE(an_order_lives_by_the_web_programs_and_the_workers_rights, Programs)
{
    begin();
    pay(web);
    change(web, [&](Order& order) { order.claim(operator_, noon); });
    change(web, [&](Order& order) { order.refuse(operator_, "看不清", noon); });
    change(web, [](Order& order) { support::submit(order); });
    ask_for_payment();
    pay(worker);
    change(web, [&](Order& order) { order.claim(operator_, noon); });
    change(web, [&](Order& order) { order.dispatch(operator_, Courier::sf, "SF1234567890123", noon); });
    change(worker, [](Order& order) { order.presume_received(noon); });
    BOOST_TEST(word(find().state()) == "completed");
}

BOOST_FIXTURE_TEST_CASE(a_reversal_is_the_web_programs_and_what_is_left_of_its_invoice_the_workers, Programs)
{
    begin();
    pay(web);
    change(web, [&](Order& order) { order.claim(operator_, noon); });
    change(web, [&](Order& order) { order.dispatch(operator_, Courier::sf, "SF1234567890123", noon); });
    change(web, [](Order& order) { order.receive(noon); });
    const Member asker{operator_, Role::administrator}, second{colleague, Role::administrator};
    web.transact([&](Unit& unit) {
        const auto seen = unit.orders().numbered(number);
        deeds::ask_reversal(unit, seen, "企业重复购买，双方同意全额退款", asker, noon);
        const auto id = unit.reversals().open_of(seen)->id();
        deeds::approve_reversal(unit, seen, id, second, noon);
    });
    BOOST_TEST(word(find().state()) == "closed");
    BOOST_TEST(count("invoices", "state = 'dropped'") == 1);
    BOOST_CHECK_NO_THROW(worker.transact([](Unit& unit) {
        auto invoice = unit.invoices().of_company_order(unit.orders().numbered(number).company_id(), number).value();
        unit.invoices().save(invoice);
    }));
}

BOOST_FIXTURE_TEST_CASE(the_worker_may_expire_and_book_late_money, Programs)
{
    begin();
    change(worker, [](Order& order) { order.expire(noon); });
    pay(worker);
    BOOST_TEST(count("refunds", "reason = 'surplus'") == 1);
}

BOOST_FIXTURE_TEST_CASE(the_worker_seals_the_audit_log_and_nobody_else_does, Programs)
{
    begin();
    const deeds::AuditKeys keys{{0, std::string(32, 'k')}};
    const auto seal = [&](Unit& unit) { return deeds::seal_lines(unit, keys, noon); };
    BOOST_CHECK_THROW(web.transact(seal), std::exception);
    BOOST_TEST(worker.transact(seal).has_value());
    BOOST_TEST(count("audit_seals") == 1);
}

BOOST_FIXTURE_TEST_CASE(the_worker_may_carry_out_the_outbox, Programs)
{
    begin();
    web.transact([&](Unit& unit) { deeds::wish_mail(unit, company, "a@example.com", MailPurposes::all(), noon); });
    pay(web);
    change(web, [&](Order& order) { order.claim(operator_, noon); });
    change(web, [&](Order& order) { order.dispatch(operator_, Courier::sf, "SF1234567890123", noon); });
    for (const auto kind : {OutboxKind::text, OutboxKind::invoice, OutboxKind::mail}) {
        BOOST_TEST_CONTEXT(word(kind))
        BOOST_CHECK_NO_THROW(worker.transact([&](Unit& unit) {
            const auto item = support::take(unit, kind, noon, 40s).value();
            unit.outbox().again(item, 1, noon, "");
            unit.outbox().finish(item, OutboxState::done, "", noon);
            if (kind == OutboxKind::text) {
                auto message = unit.texts().at(item.subject_id);
                message.state = TextState::sent;
                message.variables.clear();
                unit.texts().save(message);
            }
            if (kind == OutboxKind::mail) {
                auto mail = unit.mails().at(item.subject_id);
                mail.state = MailState::sent;
                unit.mails().save(mail);
            }
            if (kind == OutboxKind::invoice) {
                auto invoice = unit.invoices().at(item.subject_id);
                invoice.state = InvoiceState::issued;
                invoice.invoice_number = "26352000000000000001";
                unit.invoices().issue(invoice, {.pdf = "%PDF", .ofd = "PK", .xml = "<?xml?>"}, noon);
            }
        }));
    }
    worker.transact([](Unit& unit) {
        unit.issuer_tokens().put({"nuonuo", "token", noon, noon + 24h});
        unit.issuer_tokens().put({"nuonuo", "newer", noon, noon + 24h});
        unit.sessions().remove_dead(noon);
        unit.captchas().remove_dead(noon);
        unit.text_codes().remove_dead(noon);
        unit.sign_in_failures().remove_dead(noon);
        unit.devices().remove_dead(noon);
        unit.reserved_names().remove_dead(noon);
        unit.upload_days().remove_before("2026-11-23");
        unit.identity_papers().remove_ended_before(noon);
    });
}

BOOST_FIXTURE_TEST_CASE(an_invoice_is_reissued_and_a_letter_comes_back_by_the_rights_of_each, Programs)
{
    const Member asker{operator_, Role::operator_}, second{colleague, Role::operator_};
    const InvoiceInfo info{"甲公司", "91350100M000100Y43", "", "", "a@example.com", InvoiceKind::special};
    begin();
    pay(web);
    change(web, [&](Order& order) { order.claim(operator_, noon); });
    change(web, [&](Order& order) { order.dispatch(operator_, Courier::sf, "SF1234567890123", noon); });
    worker.transact([&](Unit& unit) {
        auto invoice = *unit.invoices().of_company_order(company, number);
        invoice.state = InvoiceState::issued;
        invoice.invoice_number = "26352000000000000001";
        unit.invoices().issue(invoice, {.pdf = "%PDF"}, noon);
        deeds::note_refused(unit, company, "a@example.com", "550", noon);
        deeds::note_refused(unit, company, "a@example.com", "551", noon);
    });
    BOOST_CHECK_NO_THROW(web.transact([&](Unit& unit) {
        deeds::change_invoice_info(unit, company, info, noon);
        deeds::decide_taxpayer(unit, company, unit.taxpayer_checks().newest(company)->id, TaxpayerVerdict::general, {},
                               second, noon);
        deeds::ask_reissue(unit, number, {.reason = "税号填写错误", .info = info}, asker, noon);
        deeds::approve_reissue(unit, number, unit.reissues().of_order(number).front().id, second, noon);
        deeds::hear_of_invoice(unit, number + "F1R", noon);
    }));
    BOOST_CHECK_NO_THROW(worker.transact([&](Unit& unit) {
        auto letter = *unit.red_letters().numbered(number + "F1R");
        letter.state = RedLetterState::issued;
        letter.red_number = "26352000000000000002";
        letter.issued_at = noon;
        deeds::red_letter_issued(unit, letter, noon);
        unit.red_letters().save(letter);
        RedLetterFiles files;
        files.id = letter.id;
        files.pdf = "%PDF";
        unit.red_letters().keep(files);
    }));
    BOOST_TEST(count("invoices") == 2);
    BOOST_TEST(count("mail_bounces") == 0);
}

BOOST_FIXTURE_TEST_CASE(the_web_program_may_all_that_visitors_do, Programs)
{
    auto order = order_of(company, OrderState::draft, number);
    web.transact([&](Unit& unit) {
        Company another(registration(2), noon);
        unit.companies().add(another);
        another.describe(whole_applicant().profile);
        unit.companies().save(another);
        unit.orders().add(order);
    });
    web.transact([&](Unit& unit) {
        Paper paper{
            0,     order.id(), PaperKind::application_form, "表.pdf", "application/pdf", 3, std::string(64, 'a'),
            "abc", noon};
        unit.papers().put(paper);
        unit.papers().put(paper);
        unit.orders().remove(unit.orders().of(company, number));
        unit.captchas().use("token", noon);
        ReservedName kept{0, company, "skeleton", "91350100M000100Y43", noon};
        unit.reserved_names().add(kept);
        auto day = unit.upload_days().of(company, "2026-11-23");
        unit.upload_days().save(day);
        day = unit.upload_days().of(company, "2026-11-23");
        unit.upload_days().save(day);
        Session session{0, "token", company, {}, std::string(32, 's'), "", "", noon, noon};
        unit.sessions().add(session);
        unit.sessions().touch(session.id, noon);
        unit.sessions().remove(session.id);
        SignInFailure failure{0, std::string(64, 'a'), noon};
        unit.sign_in_failures().add(failure);
        unit.sign_in_failures().remove(failure.id);
        unit.devices().seen(std::string(64, 'd'), company, noon);
        unit.devices().seen(std::string(64, 'd'), company, noon);
        auto staff = *unit.staff().called("operator");
        staff.totp_step = 1;
        unit.staff().save(staff);
        unit.audit().add(AuditLine::of(company, "signed_in", noon));
        TextMessage message;
        message.out_id = "OUT1";
        message.mobile = "13900139000";
        message.variables = {{"code", "123456"}};
        message.created_at = noon;
        unit.texts().add(message);
        unit.outbox().nudge(OutboxKind::text, message.id, noon);
    });
    web.read([&](Unit& unit) {
        unit.catalogue().outlets();
        unit.catalogue().platforms();
        unit.catalogue().prices(noon);
        unit.agreements().in_force(noon);
        OrderFilter filter;
        filter.company = company;
        unit.orders().page(filter);
        unit.companies().notices(company, 1, noon);
        unit.work_list().page({});
        unit.work_list().urgent({});
        unit.work_list().counts();
        unit.work_list().fresh({}, noon, 1);
        unit.search().orders("13800138000", "王小明", {});
        unit.search().orders_of({company}, {});
        unit.companies().search("建设", 1);
        unit.invoices().page({company, {}, {}});
        unit.payments().repeats_of(company, noon);
    });
    BOOST_TEST(!web.hindrance());
    BOOST_TEST(!worker.hindrance());
}

BOOST_FIXTURE_TEST_CASE(the_calendar_settings_and_saved_views_are_the_web_programs, Programs)
{
    web.transact([&](Unit& unit) {
        Holiday holiday{0, "2026-11-24", DayKind::holiday, "节"};
        unit.holidays().put(holiday);
        unit.holidays().put(holiday = {0, "2026-11-24", DayKind::holiday, ""});
        SettingChange two{.setting = Setting::review_days, .value = 2, .at = noon, .by = operator_};
        unit.settings().add(two);
        SettingChange four{.setting = Setting::review_days, .value = 4, .at = noon, .by = operator_, .follows = two.id};
        unit.settings().add(four);
        SavedView view{0, operator_, "视图", ""};
        BOOST_TEST(unit.saved_views().put(view));
        view.query = "?holder=me";
        BOOST_TEST(unit.saved_views().put(view));
        unit.saved_views().remove(operator_, view.id);
    });
    const auto until = [](Unit& unit) { return china_text(unit.holidays().review_until(noon)); };
    BOOST_TEST(worker.read(until) == "2026-12-01 00:00:00");
    BOOST_CHECK_THROW(worker.transact([](Unit& unit) {
        SettingChange change{.setting = Setting::review_days, .value = 1, .at = noon};
        unit.settings().add(change);
    }),
                      std::exception);
    web.transact([&](Unit& unit) { unit.holidays().remove(*unit.holidays().on("2026-11-24")); });
    BOOST_TEST(web.read(until) == "2026-11-28 00:00:00");
}

BOOST_AUTO_TEST_SUITE_END()
