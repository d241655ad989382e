// 「转账退款」: a refund that Alipay will not make any more goes back by bank transfer. One person enters it with the bank's
// slip, an administrator who is somebody else confirms it; what was rejected may be entered anew.
#pragma once

#include "domain/ids.hpp"
#include "domain/refund.hpp"
#include "domain/staff.hpp"

#include <optional>
#include <string>

namespace odb {
class access;
}

namespace cakey {

enum class SettlementState { entered, confirmed, rejected };

template <>
inline constexpr auto words<SettlementState> = WordTable<SettlementState, 3>{{
    {SettlementState::entered, "entered"},
    {SettlementState::confirmed, "confirmed"},
    {SettlementState::rejected, "rejected"},
}};

template <>
inline constexpr auto labels<SettlementState> = WordTable<SettlementState, 3>{{
    {SettlementState::entered, "待确认"},
    {SettlementState::confirmed, "已确认"},
    {SettlementState::rejected, "已驳回"},
}};

// Why money for a refund cannot have been transferred on a day.
enum class TransferDayFlaw { in_the_future, before_the_refund };

template <>
inline constexpr auto labels<TransferDayFlaw> = WordTable<TransferDayFlaw, 2>{{
    {TransferDayFlaw::in_the_future, "转账日期不能晚于今天。"},
    {TransferDayFlaw::before_the_refund, "转账日期不能早于退款发起的日期。"},
}};

std::optional<TransferDayFlaw> flaw_of(Date transferred_on, const Refund& refund, Instant now);

// What the bank did, as it stands on its slip.
struct Transfer {
    std::string payee;
    std::string bank;
    std::string account_sealed;  // the payee's number
    Date on;                     // in China
    std::string bank_reference;
};

class Settlement {
public:
    // `number` is drawn by the caller: account and slip are sealed for it. Fault::wrong_state when the refund is not
    // stuck, Fault::incomplete when it cannot have been transferred on that day.
    Settlement(std::string number, const Refund& refund, Transfer transfer, StaffId by, Instant now);

    // The refund, which must be its own, is settled. Fault::wrong_state when it is stuck no more or this was decided,
    // Fault::forbidden for anybody but an administrator who did not enter it.
    void confirm(Refund& refund, const Member& by, Instant now);
    // Whoever entered it may reject it, too: that moves nothing. Fault::wrong_state when it was decided.
    void reject(std::string reason, StaffId by, Instant now);

    bool open() const { return state_ == SettlementState::entered; }
    bool may_confirm(const Member& by) const;

    std::int64_t id() const { return id_; }
    std::int64_t version() const { return version_; }
    const std::string& number() const { return number_; }
    std::int64_t refund_id() const { return refund_id_; }
    Fen amount() const { return amount_; }
    SettlementState state() const { return state_; }
    const std::string& payee() const { return payee_; }
    const std::string& bank() const { return bank_; }
    const std::string& account_sealed() const { return account_sealed_; }
    const std::string& transferred_on() const { return transferred_on_; }  // "2026-11-23", in China
    const std::string& bank_reference() const { return bank_reference_; }
    StaffId entered_by() const { return entered_by_; }
    Instant entered_at() const { return entered_at_; }
    std::optional<StaffId> decided_by() const { return decided_by_; }
    std::optional<Instant> decided_at() const { return decided_at_; }
    const std::string& reason() const { return reason_; }  // of a rejection

private:
    friend class odb::access;
    Settlement() = default;

    void decide(SettlementState state, StaffId by, Instant now);

    std::int64_t id_ = 0;
    std::int64_t version_ = 0;
    std::string number_;
    std::int64_t refund_id_ = 0;
    Fen amount_;
    SettlementState state_ = SettlementState::entered;
    std::string payee_;
    std::string bank_;
    std::string account_sealed_;
    std::string transferred_on_;
    std::string bank_reference_;
    StaffId entered_by_;
    Instant entered_at_;
    std::optional<StaffId> decided_by_;
    std::optional<Instant> decided_at_;
    std::string reason_;
};

}
