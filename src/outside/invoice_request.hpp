// The body of requestBillingNew.
#pragma once

#include "domain/outside.hpp"

#include <string>

namespace cakey::outside {

struct NuonuoSettings;

// Its word for the kind of a digital invoice: pc, bs.
std::string invoice_line(InvoiceKind kind);
// A blue (1) digital invoice, sent to nobody (-1): we mail it ourselves.
std::string billing_request(const InvoiceOrder& order, const NuonuoSettings& settings);

}
