// One order from the shell: where it stands, and its money.
#pragma once

#include "ctl/findings.hpp"
#include "store/store.hpp"

#include <string>

namespace cakey::ctl {

// Its state and times, payments, refunds, invoices and what is to be done outside; no name and no ID number. Fault::not_found.
Findings order_shown(Store& store, const std::string& number);

}
