// Letters that did not arrive.
#pragma once

#include "domain/mail_message.hpp"
#include "domain/outside.hpp"

#include <string>

namespace cakey {
class Unit;
struct Invoice;
}

namespace cakey::deeds {

// The mail server would not take it for that address, with that number: its company is asked for a better one. Only of
// numbers that are about the address.
void note_refused(Unit& unit, CompanyId company, const std::string& address, const std::string& number, Instant now);
// What came back. False, and nothing is noted, unless we have sent that letter to that address: anybody may write to
// where it came back to.
bool note_bounce(Unit& unit, const Bounce& bounce, Instant now);

}
