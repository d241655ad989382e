// Changing the sealing key.
#pragma once

#include <iosfwd>
#include <string>

namespace cakey {
struct Config;
}

namespace cakey::ctl {

// A new key in front of the others in that file, which is replaced as a whole. From then on programs that read it seal
// with it.
void add_seal_key(const std::string& file, std::ostream& out);

// Seals all that lies in the database under an older key anew under the newest; may be stopped, and run again. Tells
// how many of each table, and what does not open. False when something is left.
bool rotate_seals(const Config& config, std::ostream& out);

}
