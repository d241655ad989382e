// Instants as a night shift reads them beside the log.
#pragma once

#include "base/clock.hpp"
#include "base/log_line.hpp"
#include "ctl/findings.hpp"

#include <optional>

namespace cakey::ctl {

inline Findings time_text(std::optional<Instant> at) { return at ? Findings(log_text(*at)) : Findings(); }

}
