// Before money, names and accounts change at the desk, whoever sits there is asked for a second factor once more. Each
// asking, and what came of it, is written into the audit log.
#pragma once

#include "deeds/sign_in.hpp"

#include <cstdint>
#include <string>

namespace cakey {
class Unit;

}

namespace cakey::deeds {

// Whose session, and for what: "POST /desk/settlements/T2026.../confirmation".
struct Wanted {
    Member who;
    std::int64_t session = 0;
    std::string what;
};

// Of a flood not each leaves a line: Session::count_denial.
void ask_confirmation(Unit& unit, const Wanted& wanted, Instant now);

// The session is confirmed, and the try forgiven. False when the code was used meanwhile, the account is not active any
// more, or the session is over.
bool confirm(Unit& unit, const Wanted& wanted, const FactorProof& proof, const SignInTry& one, const Booking& booking,
             Instant now);

// The code was wrong, or the key did not sign.
void refuse_confirmation(Unit& unit, const Wanted& wanted, Instant now);

}
