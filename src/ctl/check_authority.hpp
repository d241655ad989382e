// Whether what makes and answers for our own certificates could work: its keys, and the folders that a web server gives.
#pragma once

#include "ctl/attempts.hpp"

namespace cakey {
class Clock;
struct Config;
}

namespace cakey::ctl {

// Opens each key once, as the program would: a PIN that is wrong is not tried again, neither here nor by the key after it.
void try_ca(Attempts& attempts, const Config& config, const Clock& clock);
void try_ocsp(Attempts& attempts, const Config& config, const Clock& clock);

}
