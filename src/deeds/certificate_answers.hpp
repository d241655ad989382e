// What an authority that is asked by program makes of a certificate, under the order's lock. Of who answers for one by hand:
// deeds/certificates.hpp.
#pragma once

#include "domain/certificate.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace cakey {
class Unit;

}

namespace cakey::deeds {

// A certificate, DER, as the domain has it; nothing when it cannot be read.
std::optional<IssuedCertificate> issued_in(const std::string& content);
// Of the one that it succeeds; nothing where there is none.
std::optional<Instant> predecessor_end(Unit& unit, const Certificate& certificate);

// It is asked now; harmless for one that was asked before.
void ask_authority(Unit& unit, std::int64_t certificate, Instant now);
// It made it. What is not what was asked for, or is known already, is lost: it says so, and the desk has it revoked.
void take_certificate(Unit& unit, std::int64_t certificate, const std::string& content, Instant now);
// It did not, and will not: there is nothing to revoke.
void take_refusal(Unit& unit, std::int64_t certificate, const std::string& why, Instant now);
// Nobody knows.
void lose_answer(Unit& unit, std::int64_t certificate, const std::string& why, Instant now);

}
