// Accounts of companies that are taken over from elsewhere.
#pragma once

#include "config.hpp"
#include "store/store.hpp"

#include <istream>
#include <string>

namespace cakey::ctl {

// A table (ctl/table.hpp) with the columns name, credit_code, contact, mobile, legal_person, province, city, county,
// phone, address, email. All get the password that stands in the first line of `in`. Gives how many were made.
int import_companies(Store& store, const Config& config, const std::string& path, std::istream& in, Instant now);

}
