// The body of requestBillingNew.
#pragma once

#include "domain/outside.hpp"

#include <string>

namespace cakey::outside {

struct NuonuoSettings;

// A blue (1) ordinary digital invoice (pc), sent to nobody (-1): we mail it ourselves.
std::string billing_request(const InvoiceOrder& order, const NuonuoSettings& settings);

}
