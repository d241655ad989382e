// How long a certificate is still good for.
#pragma once

#include "base/clock.hpp"

#include <string>

namespace cakey::ctl {

// "a certificate for 20 more days". std::runtime_error, that says the same, when they are too few to get another one at ease.
std::string days_left(Instant ends, const Clock& clock);

}
