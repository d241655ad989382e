// Decided once.
#include "domain/taxpayer_check.hpp"

#include "domain/fault.hpp"

#include <utility>

namespace cakey {

void TaxpayerCheck::decide(TaxpayerVerdict what, std::string why, StaffId by, Instant now)
{
    if (!open())
        throw DomainError(Fault::wrong_state, About::taxpayer_check);
    verdict = what;
    reason = std::move(why);
    decided_by = by;
    decided_at = now;
}

}
