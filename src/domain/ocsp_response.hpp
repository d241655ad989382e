// What is answered about a certificate's status, signed ahead: a web server gives it, as a file, without asking anybody.
#pragma once

#include "base/clock.hpp"

#include <optional>
#include <string>

namespace cakey {

// A checker may keep an answer for so long, and a new one is signed after half of it: a day is left to mend what keeps us
// from signing.
inline constexpr std::chrono::hours status_life{48};
inline constexpr std::chrono::hours status_renewal{24};

// One for each certificate that our own authority issued, from its issuing to its end; the database adds it, and makes it
// wanted anew in the transaction that revokes.
struct OcspResponse {
    std::int64_t certificate_id = 0;
    std::int64_t version = 0;
    std::string request = {};  // base64 of what most programs ask: the file's name; empty: never signed
    bool revoked = false;      // what the answer says
    std::optional<Instant> this_update = {};
    std::optional<Instant> next_update = {};
    std::string answer = {};  // DER; empty: what stood here is not true any more
    Instant due_at;           // to be signed
    bool filed = false;       // the file is that answer
};

}
