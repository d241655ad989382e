// Special invoices: who wants them, and who may have them.
#pragma once

#include "domain/staff.hpp"
#include "domain/taxpayer_check.hpp"

#include <cstdint>
#include <string>

namespace cakey {
class Unit;
}

namespace cakey::deeds {

// A company wants them for that name and number: somebody at the desk is to look it up, unless that was done.
void want_special_invoices(Unit& unit, CompanyId company, const InvoiceInfo& info, Instant now);
// What its invoices are like: ordinary as long as nobody found that it may have others.
InvoiceInfo as_allowed(Unit& unit, CompanyId company, InvoiceInfo info);
// As TaxpayerCheck; Fault::not_found for another company's. The company hears of it by mail.
void decide_taxpayer(Unit& unit, CompanyId company, std::int64_t id, TaxpayerVerdict verdict, const std::string& why,
                     const Member& by, Instant now);

}
