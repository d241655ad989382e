// Who has an order in hand at the desk. It is one operator's alone until it is given back, handed on or taken over, or the
// order moves on.
#pragma once

#include "base/clock.hpp"
#include "domain/ids.hpp"

#include <optional>
#include <string>

namespace odb {
class access;

}

namespace cakey {

class Claim {
public:
    static constexpr std::chrono::days longest_hold{60};

    std::optional<StaffId> by() const { return by_; }
    std::optional<Instant> acted_at() const { return acted_at_; }  // its holder, last
    const std::string& hold_reason() const { return hold_reason_; }
    std::optional<Instant> held_until() const { return held_until_; }  // nothing: it is not put off
    bool is_held(Instant now) const { return held_until_ && now < *held_until_; }
    // `rest`: so long without an action of its holder (Setting::take_over_minutes).
    bool may_be_taken_over(StaffId by, std::chrono::minutes rest, Instant now) const;
    // Whether an action of this person is worth writing down: looks, one after the other, cost one write a minute.
    bool is_news(StaffId by, Instant now) const;

    // Fault::not_claimed when it is a colleague's or nobody's.
    void require(StaffId by) const;
    void take(StaffId by, Instant now);  // Fault::not_claimed when it is a colleague's
    // Fault::wrong_state while a colleague is at it or has put it off.
    void take_over(StaffId by, std::chrono::minutes rest, Instant now);
    void hand_on(StaffId from, StaffId to, Instant now);
    // Until that day begins its holder has it, whatever the others do.
    void hold(StaffId by, std::string reason, Instant until, Instant now);
    void resume(StaffId by, Instant now);

private:
    friend class odb::access;

    std::optional<StaffId> by_;
    std::optional<Instant> acted_at_;
    std::string hold_reason_;
    std::optional<Instant> held_until_;
};

}
