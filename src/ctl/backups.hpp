// The database in a file, and back.
#pragma once

#include "base/clock.hpp"

#include <iosfwd>
#include <string>

namespace cakey {
struct Config;
}

namespace cakey::ctl {

// Writes the whole database into that file, and says with which keys it opens. std::runtime_error, with a sentence, when it
// cannot be done, here and below.
void back_up(const Config& config, const std::string& file, std::ostream& out);

// Into an empty database, on this cluster or a new one: makes the roles before, and says what has to be done behind it. The
// sealing key of the settings must be one of those that the backup is sealed with.
void restore(const Config& config, const std::string& file, std::ostream& out);

}
