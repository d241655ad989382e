// Bringing tables into the database: outlets, platforms, prices, agreements.
#pragma once

#include "store/store.hpp"

#include <string>

namespace cakey::ctl {

// Each takes a file (ctl/table.hpp; the agreement's is plain text) and says how many rows it took. A row whose key is
// there already changes in what the file tells, so importing twice changes nothing. std::runtime_error for what cannot
// be read.
int import_outlets(Store& store, const std::string& path);    // by position
int import_platforms(Store& store, const std::string& path);  // by code
// In force from now on, where a price differs from the one in force.
int import_checks(Store& store, const std::string& path);  // into an empty check-list, else nothing
int import_prices(Store& store, const std::string& path, Instant now);
// The first of each kind of certificate, from now on: later ones are proposed and approved at the desk.
int import_profiles(Store& store, const std::string& path, Instant now);
// The first line is the title. Only the first one, in force from now on: later ones are published at the desk.
int import_agreement(Store& store, const std::string& path, Instant now);

}
