// Many certificates at once: each line a deed of its own, so that what is wrong with one holds up no other.
#pragma once

#include "deeds/certificates.hpp"
#include "domain/ids.hpp"
#include "domain/request_batch.hpp"
#include "domain/staff.hpp"

#include <optional>
#include <string>

namespace cakey {
class Unit;

}

namespace cakey::deeds {

struct Maker {
    Member member;
    std::optional<OutletId> outlet;  // of outlet staff: they know of no other's orders
};

// What becomes of the line with that request. The same line again makes nothing twice. `transaction_id`: drawn before.
BatchVerdict take_request(Unit& unit, const BatchLine& line, const KeyRequest& wanted,
                          const std::string& transaction_id, const Maker& by, Instant now);

}
