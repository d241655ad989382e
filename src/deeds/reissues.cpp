// Asking for a reissue, deciding, and what follows.
#include "deeds/reissues.hpp"

#include "domain/fault.hpp"
#include "domain/texts/invoice_letters.hpp"
#include "domain/texts/reissue_texts.hpp"
#include "store/store.hpp"

#include <utility>

namespace cakey::deeds {

namespace {

void write_down(Unit& unit, const Reissue& reissue, const char* event, const std::optional<Member>& by, Instant now)
{
    auto line = by ? AuditLine::of(*by, event, now) : AuditLine::of(reissue.company_id, event, now);
    unit.audit().add(std::move(line)
                         .about(reissue.order_number, reissue.company_id)
                         .on("invoice", std::to_string(reissue.invoice_id)));
}

// The invoice that may be undone, if there is one.
std::optional<Invoice> reissuable(Unit& unit, const Order& order)
{
    auto invoice = unit.invoices().of_company_order(order.company_id(), order.number());
    if (!invoice || !is_issued(invoice->state) || is_void(invoice->number, order) || unit.red_letters().of(invoice->id)
        || unit.reissues().of(invoice->id))
        return std::nullopt;
    return invoice;
}

void ask(Unit& unit, const Order& order, ReissueWish wish, const std::optional<Member>& by, Instant now)
{
    const auto invoice = reissuable(unit, order);
    if (!invoice)
        throw DomainError(Fault::wrong_state, About::reissue);
    if (!by && unit.reissues().of_order(order.number()).size() >= Reissue::most_of_order)
        throw DomainError(Fault::too_many);
    Reissue reissue{.invoice_id = invoice->id,
                    .company_id = order.company_id(),
                    .order_number = order.number(),
                    .reason = std::move(wish.reason),
                    .anew = wish.anew,
                    .info = std::move(wish.info),
                    .asked_by = by ? Party::operator_ : Party::company,
                    .asker = by ? std::optional(by->id) : std::nullopt,
                    .asked_at = now};
    unit.reissues().add(reissue);
    write_down(unit, reissue, "reissue_requested", by, now);
}

// Under the order's lock: whoever held it may have decided.
Reissue reissue_of(Unit& unit, const Order& order, std::int64_t id)
{
    auto reissue = unit.reissues().at(id);
    if (reissue.order_number != order.number())
        throw DomainError(Fault::not_found);
    return reissue;
}

Order locked_of(Unit& unit, CompanyId company, const std::string& number)
{
    return unit.orders().locked(unit.orders().of(company, number).number());
}

}

bool may_ask_reissue(Unit& unit, const Order& order) { return reissuable(unit, order).has_value(); }

void ask_reissue(Unit& unit, CompanyId company, const std::string& order_number, ReissueWish wish, Instant now)
{
    wish.anew = true;
    ask(unit, locked_of(unit, company, order_number), std::move(wish), std::nullopt, now);
}

void ask_reissue(Unit& unit, const std::string& order_number, ReissueWish wish, const Member& by, Instant now)
{
    ask(unit, unit.orders().locked(order_number), std::move(wish), by, now);
}

void approve_reissue(Unit& unit, const std::string& order_number, std::int64_t id, const Member& by, Instant now)
{
    const auto order = unit.orders().locked(order_number);
    auto reissue = reissue_of(unit, order, id);
    reissue.approve(by.id, now);
    const auto invoice = unit.invoices().at(reissue.invoice_id);
    // Its money went back since: it is undone for that, and nothing takes its place.
    if (is_void(invoice.number, order))
        throw DomainError(Fault::wrong_state, About::reissue);
    unit.reissues().save(reissue);
    unit.red_letters().want(invoice, RedReason::wrong_details, now);
    write_down(unit, reissue, "reissue_approved", by, now);
}

void refuse_reissue(Unit& unit, const std::string& order_number, std::int64_t id, const std::string& why,
                    const Member& by, Instant now)
{
    const auto order = unit.orders().locked(order_number);
    auto reissue = reissue_of(unit, order, id);
    reissue.refuse(why, by.id, now);
    unit.reissues().save(reissue);
    write_down(unit, reissue, "reissue_refused", by, now);
    if (reissue.asked_by == Party::company)
        unit.mails().tell(mail_about_refusal(reissue, now));
}

void withdraw_reissue(Unit& unit, const std::string& order_number, std::int64_t id, const Member& by, Instant now)
{
    const auto order = unit.orders().locked(order_number);
    auto reissue = reissue_of(unit, order, id);
    reissue.withdraw(by.id, now);
    unit.reissues().save(reissue);
    write_down(unit, reissue, "reissue_withdrawn", by, now);
}

void withdraw_reissue(Unit& unit, CompanyId company, const std::string& order_number, Instant now)
{
    const auto order = locked_of(unit, company, order_number);
    const auto invoice = unit.invoices().of_company_order(company, order.number());
    auto reissue = invoice ? unit.reissues().of(invoice->id) : std::nullopt;
    if (!reissue)
        throw DomainError(Fault::wrong_state, About::reissue);
    reissue->withdraw_by_company(now);
    unit.reissues().save(*reissue);
    write_down(unit, *reissue, "reissue_withdrawn", std::nullopt, now);
}

void red_letter_issued(Unit& unit, const RedLetter& letter, Instant now)
{
    const auto order = unit.orders().locked(letter.order_number);
    auto reissue = unit.reissues().of(letter.invoice_id);
    const auto undone = unit.invoices().at(letter.invoice_id);
    if (!reissue || reissue->open() || !reissue->anew || reissue->successor_id || is_void(undone.number, order)) {
        unit.mails().tell(mail_about(undone, letter, now));
        return;
    }
    // Its letter says so.
    auto next = undone.successor(reissue->info, now);
    unit.invoices().add(next);
    reissue->successor_id = next.id;
    unit.reissues().save(*reissue);
}

}
