// Making accounts from the shell: the first administrator, staff, companies taken over from elsewhere.
#pragma once

#include "config.hpp"
#include "store/store.hpp"

#include <istream>
#include <ostream>
#include <string>

namespace cakey::ctl {

// From standard input, so that no secret shows in a list of processes: a line with the password, and, for staff, maybe
// one with the secret of the one-time codes (base32; without it one is drawn, and printed once).
void add_staff(Store& store, const Config& config, const std::string& username, const std::string& name,
               const std::string& role, const std::string& outlet, std::istream& in, std::ostream& out, Instant now);

// A table (ctl/table.hpp) with the columns name, credit_code, contact, mobile, legal_person, province, city, county,
// phone, address, email. All get the password that stands in the first line of `in`. Gives how many were made.
int import_companies(Store& store, const Config& config, const std::string& path, std::istream& in, Instant now);

}
