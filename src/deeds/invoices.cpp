// Mailing an invoice again.
#include "deeds/invoices.hpp"

#include "domain/fault.hpp"
#include "store/store.hpp"

namespace cakey::deeds {

namespace {

constexpr std::chrono::minutes between_mails{1};

}

void mail_again(Unit& unit, Invoice& invoice, Instant now)
{
    if (invoice.state == InvoiceState::issued || invoice.state == InvoiceState::mailing)
        return;
    if (!is_issued(invoice.state))
        throw DomainError(Fault::wrong_state);
    if (invoice.mailed_at && now - *invoice.mailed_at < between_mails)
        throw DomainError(Fault::too_many);
    unit.invoices().mail_again(invoice, now);
}

}
