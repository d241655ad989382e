// Trying again.
#include "deeds/outbox.hpp"

#include "domain/fault.hpp"
#include "store/store.hpp"

namespace cakey::deeds {

namespace {

// Gives the order's number.
std::string want_again(Unit& unit, OutboxKind kind, std::int64_t subject, Instant now)
{
    switch (kind) {
    case OutboxKind::payment:
        break;
    case OutboxKind::refund: {
        // Under the order's lock, as a settlement is entered: the money goes back by the one way or the other.
        unit.orders().locked(unit.payments().refund_at(subject).order_number);
        auto refund = unit.payments().refund_at(subject);
        if (unit.settlements().waits(subject))
            throw DomainError(Fault::wrong_state, About::settlement_waits);
        if (refund.state == RefundState::settled)
            break;
        if (refund.state == RefundState::stuck) {
            refund.state = RefundState::wanted;
            unit.payments().save(refund);
        }
        return refund.order_number;
    }
    case OutboxKind::text: {
        const auto text = unit.texts().find(subject);
        if (!text)
            throw DomainError(Fault::not_found);
        if (!text->may_be_sent_again())
            break;
        return text->order_number;
    }
    case OutboxKind::receipt: {  // what never came to the telephone is sent once more
        const auto text = unit.texts().find(subject);
        if (!text)
            throw DomainError(Fault::not_found);
        if (!text->may_be_sent_again())
            break;
        unit.outbox().reopen(OutboxKind::text, subject, now);
        return text->order_number;
    }
    case OutboxKind::invoice: {
        auto invoice = unit.invoices().at(subject);
        if (invoice.state == InvoiceState::failed) {
            invoice.state = InvoiceState::wanted;
            unit.invoices().save(invoice);
        }
        return invoice.order_number;
    }
    case OutboxKind::letter: {
        auto invoice = unit.invoices().at(subject);
        if (invoice.state == InvoiceState::unsure) {
            invoice.state = InvoiceState::issued;
            unit.invoices().save(invoice);
        }
        return invoice.order_number;
    }
    case OutboxKind::red_letter:  // its worker asks again
        return unit.red_letters().at(subject).order_number;
    case OutboxKind::mail:
        return unit.mails().at(subject).order_number;
    case OutboxKind::certificate:  // asked twice, it might be issued twice
        break;
    }
    throw DomainError(Fault::wrong_state);
}

}

bool helps_to_retry(const OutboxItem& item, const TextMessage* text)
{
    if (item.state != OutboxState::stuck || item.kind == OutboxKind::payment || item.kind == OutboxKind::certificate)
        return false;
    const bool is_of_text = item.kind == OutboxKind::text || item.kind == OutboxKind::receipt;
    return !is_of_text || (text && text->may_be_sent_again());
}

std::string retry(Unit& unit, OutboxKind kind, std::int64_t subject, const std::optional<Member>& by, Instant now)
{
    auto order_number = want_again(unit, kind, subject, now);
    unit.outbox().nudge(kind, subject, now);
    const auto detail = std::string(word(kind)) + " " + std::to_string(subject);
    auto line = by ? AuditLine::of(*by, "retried", now, detail) : AuditLine::by_shell("retried", now);
    unit.audit().add(std::move(line).about(order_number).on(word(kind), std::to_string(subject)));
    return order_number;
}

}
