// Accounts of the desk from the shell: the first administrator, and whoever lost everything.
#pragma once

#include "config.hpp"
#include "store/store.hpp"

#include <istream>
#include <ostream>
#include <string>
#include <vector>

namespace cakey::ctl {

// `words` follow "staff" on the command line. Secrets come by `in`, so that none shows in a list of processes. False
// when there is no such command; std::runtime_error, with a sentence, or DomainError when it cannot be done.
bool keep_staff(Store& store, const Config& config, const std::vector<std::string>& words, std::istream& in,
                std::ostream& out, Instant now);

}
