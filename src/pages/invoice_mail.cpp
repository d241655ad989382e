// Mailing an invoice again.
#include "pages/invoice_mail.hpp"

#include "domain/fault.hpp"
#include "pages/access.hpp"

namespace cakey::pages {

namespace {

constexpr std::chrono::minutes between_mails{1};

}

web::Response InvoiceMailPage::create(const web::Request& request) const
{
    const auto& number = request.path("no");
    const auto company = request.who<CompanyPerson>().id;
    const auto now = clock_.now();
    request.log().order = number;
    store_.transact([&](Unit& unit) {
        auto invoice = unit.invoices().of_company_order(company, number);
        if (!invoice)
            throw DomainError(Fault::not_found);
        if (invoice->state == InvoiceState::issued)
            return;  // its mail is on its way already
        if (invoice->state != InvoiceState::mailed)
            throw DomainError(Fault::wrong_state);
        if (invoice->mailed_at && now - *invoice->mailed_at < between_mails)
            throw DomainError(Fault::too_many);
        unit.invoices().mail_again(*invoice, now);
    });
    request.log().event = "invoice mailed again";
    return screens_.see_other(urls_.invoice(number), "invoice_resent");
}

}
