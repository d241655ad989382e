// Looking at the books: whether each order's money is what it should be, and what the gateway says where it is not.
#pragma once

#include "ctl/verdict.hpp"
#include "domain/outside.hpp"
#include "store/store.hpp"

#include <iosfwd>

namespace cakey::ctl {

// Computes every order's money anew from its payments and refunds, and prints a line for each that is not right, or not
// at rest; below one that is not right what the gateway says of its payments and refunds. `days`: the gateway is asked
// about every payment that was begun in so many days, whether the books are right or not. Days whose bill nobody has
// looked into count as differing. The last line is a sum. It changes nothing.
Verdict audit_books(Store& store, Gateway& gateway, std::chrono::days days, std::ostream& out, Instant now);

}
