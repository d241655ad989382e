// Mailing an invoice again.
#include "deeds/invoices.hpp"

#include "domain/audit_line.hpp"
#include "domain/fault.hpp"
#include "store/store.hpp"

namespace cakey::deeds {

namespace {

constexpr std::chrono::minutes between_mails{1};

}

void mail_again(Unit& unit, Invoice& invoice, const std::string& to, Instant now)
{
    if (!is_issued(invoice.state))
        throw DomainError(Fault::wrong_state);
    const auto letter = unit.outbox().find(OutboxKind::letter, invoice.id);
    const bool refused = letter && letter->state == OutboxState::stuck;  // perhaps another address takes it
    const bool under_way = !refused
                           && (invoice.state == InvoiceState::issued || invoice.state == InvoiceState::mailing);
    if (under_way && to == invoice.mail_to)
        return;
    if (under_way || (invoice.mailed_at && now - *invoice.mailed_at < between_mails)
        || !invoice.ask_for_letter(china_date(now)))
        throw DomainError(Fault::too_many);
    invoice.mail_to = to;
    unit.invoices().mail_again(invoice, now);
    unit.audit().add(AuditLine::of(invoice.company_id, "invoice_mailed_again", now, to.empty() ? "" : "another address")
                         .about(invoice.order_number));
}

}
