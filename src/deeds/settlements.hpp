// Refunds that go back by bank transfer, since Alipay will not make them. Each deed holds the order's lock, as 「重试」 does:
// money goes back once.
#pragma once

#include "domain/settlement.hpp"
#include "domain/settlement_paper.hpp"

#include <cstdint>
#include <string>

namespace cakey {
class Unit;
}

namespace cakey::deeds {

// Fault::wrong_state for a refund that is not stuck, that is being tried again, or that has a settlement already.
void require_settleable(Unit& unit, const Refund& refund);

// The first person's: by the bank's slip, for the refund as its form was read (Fault::stale when it was tried since).
// `number` is drawn by the caller. As require_settleable.
Settlement enter_settlement(Unit& unit, std::int64_t refund, std::int64_t version, const std::string& number,
                            const Transfer& transfer, SettlementPaper slip, const Member& by, Instant now);

// The second one's, as they read it: Fault::stale when somebody decided since. The refund is settled, and nothing is
// left to be done about it outside. As Settlement::confirm.
void confirm_settlement(Unit& unit, const std::string& number, std::int64_t version, const Member& by, Instant now);
// The refund stays stuck: it can be tried again, or entered anew.
void reject_settlement(Unit& unit, const std::string& number, std::int64_t version, const std::string& reason,
                       const Member& by, Instant now);

// Somebody reads its slip, or one page of it (0: all of it): that is written down.
SettlementPaper read_slip(Unit& unit, const Settlement& settlement, int page, const Member& by, Instant now);

}
