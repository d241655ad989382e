// Locks by name, for what has no row yet that could be locked.
#pragma once

#include "store/link.hpp"

#include <string>

namespace cakey {

// Others that lock the same key wait until this transaction ends.
void lock(Link& link, const std::string& key);

}
