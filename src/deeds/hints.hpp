// What the outside says of itself, without proof: it is not believed, but the worker asks sooner.
#pragma once

#include "base/clock.hpp"

#include <string>

namespace cakey {
class Unit;
}

namespace cakey::deeds {

// The carrier knows what became of that text message.
void hear_of_text(Unit& unit, const std::string& out_id, Instant now);
// The issuer has something to say of that number, an invoice's or a red letter's.
void hear_of_invoice(Unit& unit, const std::string& number, Instant now);

}
