// Changing the sealing key.
#pragma once

#include "base/clock.hpp"

#include <iosfwd>
#include <string>

namespace cakey {
struct Config;
class Store;
}

namespace cakey::ctl {

// A new key in front of the others in that file, which is replaced as a whole. From then on programs that read it seal
// with it.
void add_seal_key(const std::string& file, std::ostream& out);

// Notes in the database which keys are the site's, so that programs with another site's do not start. Gives how many were
// not noted yet. std::runtime_error, with a sentence, when the keys are another site's: by what was noted, or since they
// open nothing of what lies sealed.
int note_seal_keys(Store& store, const Config& config, Instant now);

// Seals all that lies in the database under an older key anew under the newest; may be stopped, and run again. Tells
// how many of each table, and what does not open. False when something is left.
bool rotate_seals(const Config& config, std::ostream& out);

}
