// How long certificates on file are still good.
#pragma once

#include "base/clock.hpp"
#include "metrics/figure.hpp"

#include <string>
#include <vector>

namespace cakey::metrics {

// `files`, by what they are called in the settings: the first certificate of each. Read anew each time, since they may have
// been replaced. std::runtime_error for one that cannot be read.
Figure certificate_days(const std::vector<std::pair<std::string, std::string>>& files, const Clock& clock);

}
