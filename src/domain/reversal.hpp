// Undoing a completed order, with all its money going back: one administrator asks, another one decides.
#pragma once

#include "domain/order.hpp"

#include <optional>
#include <string>

namespace cakey {

enum class ReversalOutcome { approved, refused, withdrawn };

template <>
inline constexpr auto words<ReversalOutcome> = WordTable<ReversalOutcome, 3>{{
    {ReversalOutcome::approved, "approved"},
    {ReversalOutcome::refused, "refused"},
    {ReversalOutcome::withdrawn, "withdrawn"},
}};

template <>
inline constexpr auto labels<ReversalOutcome> = WordTable<ReversalOutcome, 3>{{
    {ReversalOutcome::approved, "已确认"},
    {ReversalOutcome::refused, "已拒绝"},
    {ReversalOutcome::withdrawn, "已撤回"},
}};

class Reversal {
public:
    // Characters of the reason. The company reads it, by SMS too.
    static constexpr std::size_t shortest_reason = 10;
    static constexpr std::size_t longest_reason = 200;

    // Fault::wrong_state unless the order is completed, Fault::incomplete for a reason of another length.
    Reversal(const Order& order, std::string reason, StaffId by, Instant now);

    std::int64_t id() const { return id_; }
    std::int64_t order_id() const { return order_id_; }
    const std::string& reason() const { return reason_; }
    StaffId asked_by() const { return asked_by_; }
    std::optional<ReversalOutcome> outcome() const { return outcome_; }
    const std::string& refusal_reason() const { return refusal_reason_; }

    bool open() const { return !outcome_; }
    bool may_decide(StaffId staff) const { return open() && staff != asked_by_; }
    bool may_withdraw(StaffId staff) const { return open() && staff == asked_by_; }

    // Fault::wrong_state when somebody has decided already, Fault::forbidden for who asked; to approve, Fault::stale when
    // the order was saved since it was asked for.
    void approve(const Order& order, StaffId by, Instant now);
    void refuse(std::string reason, StaffId by, Instant now);
    void withdraw(StaffId by, Instant now);  // Fault::forbidden for everybody but who asked

private:
    friend class odb::access;
    Reversal() = default;

    void require_second(StaffId by) const;
    void decide(ReversalOutcome outcome, StaffId by, Instant now);

    std::int64_t id_ = 0;
    std::int64_t version_ = 0;
    std::int64_t order_id_ = 0;
    std::int64_t order_version_ = 0;
    std::string reason_;
    StaffId asked_by_;
    Instant asked_at_;
    std::optional<ReversalOutcome> outcome_;
    std::optional<StaffId> decided_by_;
    std::optional<Instant> decided_at_;
    std::string refusal_reason_;
};

}
