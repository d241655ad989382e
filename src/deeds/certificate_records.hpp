// What becomes of a certificate's records in the end.
#pragma once

#include "base/clock.hpp"

#include <cstdint>
#include <string>

namespace cakey {
class Unit;

}

namespace cakey::deeds {

// Takes them away when they have been kept long enough (domain/gone_certificate.hpp), else nothing: its key's hash and its
// serial stay, and a line of the audit log.
void forget_certificate(Unit& unit, std::int64_t id, const std::string& order_number, Instant now);

}
