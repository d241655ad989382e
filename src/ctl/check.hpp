// Whether a program could work as it is set up, before it is started.
#pragma once

#include "config.hpp"
#include "ctl/verdict.hpp"

#include <iosfwd>

namespace cakey::ctl {

// Tries all that the program would need, with its own configuration: keys and whose they are, the database, views, and what
// others answer, asked what moves nothing. A line each. `differs` when something is wrong. It changes nothing.
Verdict check(Program program, const Config& config, const Clock& clock, std::ostream& out);

}
