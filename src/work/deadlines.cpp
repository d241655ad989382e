// One round every few seconds; an order that cannot be decided now waits for the next.
#include "work/deadlines.hpp"

#include "deeds/certificate_records.hpp"
#include "deeds/deletions.hpp"
#include "deeds/payments.hpp"
#include "deeds/revocations.hpp"
#include "domain/gone_certificate.hpp"
#include "work/rounds.hpp"

#include <algorithm>

namespace cakey::work {

namespace {

constexpr std::chrono::seconds between_rounds{10};
constexpr std::chrono::minutes longest_round{1};  // of asking a slow gateway
constexpr int at_once = 100;

}

void Deadlines::run(std::stop_token stop)
{
    go_rounds(stop, between_rounds, [&] {
        pulse_.beat();
        attempt("", [&] { step(stop); });
    });
}

// What needs the gateway comes last: it may be slow.
void Deadlines::step(std::stop_token stop)
{
    const auto now = clock_.now();
    attempt("clean_up", [&] { clean_up(); });
    attempt("forget_papers", [&] { forget_papers(); });
    const auto settings = store_.read([](Unit& unit) { return unit.settings().changes(); });
    for (const auto& since : begun_and_over(settings, Setting::receipt_days, std::chrono::days(1), now))
        for (const auto& number : store_.read([&](Unit& unit) { return unit.orders().unconfirmed(since, at_once); }))
            attempt(number, [&] { presume_received(number); });
    for (const auto& since : begun_and_over(settings, Setting::correction_days, std::chrono::days(1), now))
        for (const auto& number : store_.read([&](Unit& unit) { return unit.orders().uncorrected(since, at_once); }))
            attempt(number, [&] { lapse(number); });
    attempt("revoke_approved",
            [&] { store_.transact([&](Unit& unit) { deeds::revoke_approved(unit, at_once, now); }); });
    for (const auto& ended : store_.read([&](Unit& unit) { return unit.certificates().ended(now, at_once); }))
        attempt(ended.order_number, [&] { end(ended); });
    forget_certificates(now);
    attempt("forget_deleted", [&] { forget_deleted(now); });
    for (const auto& number : store_.read([&](Unit& unit) { return unit.orders().unpaid_after(now, at_once); })) {
        if (stop.stop_requested() || clock_.now() - now > longest_round)
            return;
        attempt(number, [&] { close_unpaid(number); });
    }
}

// One that fails must not keep the others from their turn.
void Deadlines::attempt(const std::string& about, const std::function<void()>& deed)
{
    try {
        deed();
    } catch (const std::exception& error) {
        note_("deadlines_failed", about + " " + error.what());
    }
}

// Query, close, query again; only what is surely unpaid is closed. Paid in time is kept.
void Deadlines::close_unpaid(const std::string& number)
{
    const auto payments = store_.read([&](Unit& unit) { return unit.payments().of(number); });
    const bool unpaid = std::ranges::all_of(payments, [&](const Payment& payment) {
        return !payment.is_open() || payment.state() == PaymentState::wanted || surely_unpaid(payment);
    });
    if (!unpaid)
        return;
    const auto now = clock_.now();
    store_.transact([&](Unit& unit) {
        auto order = unit.orders().locked(number);
        if (order.state() != OrderState::awaiting_payment || *order.pay_by() > now)
            return;
        order.expire(now);
        unit.orders().save(order);
    });
}

bool Deadlines::surely_unpaid(const Payment& payment)
{
    for (const bool closed : {false, true}) {
        const auto answer = gateway_.query(payment.out_trade_no());
        if (answer.heard != Heard::done)
            return false;
        const auto& trade = answer.value;
        if (trade.status == TradeStatus::success || trade.status == TradeStatus::finished) {
            const auto now = clock_.now();
            store_.transact([&](Unit& unit) {
                deeds::settle(unit, payment.id(), payment.order_number(), receipt_of(trade, now), now);
            });
            return false;
        }
        if (trade.status == TradeStatus::closed)
            return true;
        if (!closed && gateway_.close(payment.out_trade_no()).heard == Heard::unknown)
            return false;
    }
    return true;
}

void Deadlines::presume_received(const std::string& number)
{
    const auto now = clock_.now();
    store_.transact([&](Unit& unit) {
        auto order = unit.orders().locked(number);
        const std::chrono::days days(unit.settings().value(Setting::receipt_days, order.state_since()));
        if (!order.allows(OrderEvent::presumed_received, Party::clock) || order.state_since() > now - days)
            return;
        order.presume_received(now);
        unit.orders().save(order);
    });
}

void Deadlines::lapse(const std::string& number)
{
    const auto now = clock_.now();
    store_.transact([&](Unit& unit) {
        auto order = unit.orders().locked(number);
        const int days = unit.settings().value(Setting::correction_days, order.state_since());
        if (!order.allows(OrderEvent::lapsed, Party::clock) || order.state_since() > now - std::chrono::days(days))
            return;
        order.lapse(days, now);
        unit.orders().save(order);
    });
}

void Deadlines::end(const EndedCertificate& ended)
{
    const auto now = clock_.now();
    store_.transact([&](Unit& unit) {
        auto certificate = unit.certificates().at(ended.id);
        certificate.expire(now);
        unit.certificates().save(certificate, ended.order_number);
        deeds::drop_revocation(unit, certificate, now);
    });
}

void Deadlines::forget_certificates(Instant now)
{
    const auto before = now - certificate_records_kept;
    for (const auto& over : store_.read([&](Unit& unit) { return unit.gone_certificates().due(before, at_once); }))
        attempt(over.order_number, [&] {
            store_.transact([&](Unit& unit) { deeds::forget_certificate(unit, over.id, over.order_number, now); });
        });
}

// Accounts first: their orders name people as long as they have papers.
void Deadlines::forget_deleted(Instant now)
{
    for (const auto& company :
         store_.read([&](Unit& unit) { return unit.deleted_companies().to_forget(now, at_once); }))
        attempt("company " + std::to_string(company.value),
                [&] { store_.transact([&](Unit& unit) { deeds::forget_account(unit, company, now); }); });
    for (const auto& number : store_.read([](Unit& unit) { return unit.deleted_companies().with_papers(at_once); }))
        attempt(number, [&] { forget_papers_of(number, now); });
    for (const auto& number : store_.read([](Unit& unit) { return unit.deleted_companies().with_people(at_once); }))
        attempt(number, [&] { store_.transact([&](Unit& unit) { deeds::forget_people(unit, number, now); }); });
}

void Deadlines::clean_up()
{
    const auto now = clock_.now();
    store_.transact([&](Unit& unit) {
        unit.captchas().remove_dead(now);
        unit.sessions().remove_dead(now);
        unit.text_codes().remove_dead(now);
        unit.sign_in_failures().remove_dead(now);
        unit.devices().remove_dead(now);
        unit.reserved_names().remove_dead(now);
        unit.upload_days().remove_before(date_text(china_date(now)));
    });
}

// An order at a time: papers are large.
void Deadlines::forget_papers()
{
    const auto now = clock_.now();
    const auto before = now - papers_kept_;
    attempt("forget_identity_papers", [&] {
        store_.transact([&](Unit& unit) {
            if (const int gone = unit.identity_papers().remove_ended_before(before); gone > 0)
                unit.audit().add(AuditLine::by_clock("identity_papers_forgotten", now, std::to_string(gone)));
        });
    });
    for (const auto& number :
         store_.read([&](Unit& unit) { return unit.orders().with_papers_before(before, at_once); }))
        attempt(number, [&] { forget_papers_of(number, now); });
}

void Deadlines::forget_papers_of(const std::string& number, Instant now)
{
    store_.transact([&](Unit& unit) {
        auto order = unit.orders().locked(number);
        unit.papers().remove_of(order.id());
        unit.outlet_visits().remove_of(order.id());
        order.forget_papers(now);
        unit.orders().save(order);
        unit.audit().add(AuditLine::by_clock("papers_forgotten", now).about(number, order.company_id()));
    });
}

}
