// Asking for special invoices, deciding, and what an order's invoice is like then.
#include "deeds/taxpayers.hpp"

#include "domain/fault.hpp"
#include "domain/texts/taxpayer_texts.hpp"
#include "store/store.hpp"

#include <utility>

namespace cakey::deeds {

// One that nobody has decided on is about the newest name and number.
void want_special_invoices(Unit& unit, CompanyId company, const InvoiceInfo& info, Instant now)
{
    if (unit.taxpayer_checks().is_general(company, info))
        return;
    auto newest = unit.taxpayer_checks().newest(company);
    if (newest && newest->open()) {
        if (newest->is_about(info))
            return;
        newest->title = info.title;
        newest->tax_number = info.tax_number;
        newest->asked_at = now;
        return unit.taxpayer_checks().save(*newest);
    }
    TaxpayerCheck check{.company_id = company, .title = info.title, .tax_number = info.tax_number, .asked_at = now};
    unit.taxpayer_checks().add(check);
    unit.audit().add(AuditLine::of(company, "special_invoices_wanted", now));
}

InvoiceInfo as_allowed(Unit& unit, CompanyId company, InvoiceInfo info)
{
    if (info.kind == InvoiceKind::special && !unit.taxpayer_checks().is_general(company, info))
        info.kind = InvoiceKind::ordinary;
    return info;
}

void decide_taxpayer(Unit& unit, CompanyId company, std::int64_t id, TaxpayerVerdict verdict, const std::string& why,
                     const Member& by, Instant now)
{
    auto check = unit.taxpayer_checks().at(id);
    if (check.company_id != company)
        throw DomainError(Fault::not_found);
    check.decide(verdict, why, by.id, now);
    unit.taxpayer_checks().save(check);
    auto line = AuditLine::of(by, verdict == TaxpayerVerdict::general ? "taxpayer_confirmed" : "taxpayer_refused", now);
    unit.audit().add(std::move(line).of(company));
    unit.mails().tell(mail_about(check, now));
}

}
