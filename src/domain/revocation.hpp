// A certificate that is to be used no longer: asked for, approved by somebody else, done by its authority, published.
#pragma once

#include "base/clock.hpp"
#include "domain/ids.hpp"
#include "domain/revocation_ground.hpp"
#include "domain/revocation_reason.hpp"
#include "domain/role.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace cakey {

// From when it was asked for, by the clock and not by working days: a key that got lost is used on a Sunday, too.
inline constexpr std::chrono::hours revocation_decided_within{8};
inline constexpr std::chrono::hours revocation_alarm{12};
inline constexpr std::chrono::hours revocation_time{24};  // the agreement's: done

// How far it is.
enum class RevocationState { asked, approved, done, refused, withdrawn };

template <>
inline constexpr auto words<RevocationState> = WordTable<RevocationState, 5>{{
    {RevocationState::asked, "asked"},
    {RevocationState::approved, "approved"},
    {RevocationState::done, "done"},
    {RevocationState::refused, "refused"},
    {RevocationState::withdrawn, "withdrawn"},
}};

template <>
inline constexpr auto labels<RevocationState> = WordTable<RevocationState, 5>{{
    {RevocationState::asked, "待批准"},
    {RevocationState::approved, "已批准，待吊销"},
    {RevocationState::done, "已吊销"},
    {RevocationState::refused, "未批准"},
    {RevocationState::withdrawn, "已撤回"},
}};

// How late it is, while it is open.
enum class RevocationDelay { none, undecided, alarming, overdue };

template <>
inline constexpr auto labels<RevocationDelay> = WordTable<RevocationDelay, 3>{{
    {RevocationDelay::undecided, "已超过 8 小时"},
    {RevocationDelay::alarming, "已超过 12 小时，请立即处理"},
    {RevocationDelay::overdue, "已超过 24 小时"},
}};

constexpr RevocationDelay delay_of(Instant asked_at, Instant now)
{
    const auto waited = now - asked_at;
    return waited > revocation_time             ? RevocationDelay::overdue
           : waited > revocation_alarm          ? RevocationDelay::alarming
           : waited > revocation_decided_within ? RevocationDelay::undecided
                                                : RevocationDelay::none;
}

template <class Steps>
constexpr RevocationState state_of(const Steps& steps)
{
    return steps.done_at        ? RevocationState::done
           : steps.refused_at   ? RevocationState::refused
           : steps.withdrawn_at ? RevocationState::withdrawn
           : steps.approved_at  ? RevocationState::approved
                                : RevocationState::asked;
}
constexpr bool is_open(RevocationState state)
{
    return state == RevocationState::asked || state == RevocationState::approved;
}

// One a certificate, besides those that were refused or withdrawn.
struct Revocation {
    static constexpr std::size_t longest_note = 500;     // characters
    static constexpr std::size_t longest_refusal = 200;  // the company reads it, by SMS too

    std::int64_t id = 0;
    std::int64_t version = 0;
    std::int64_t certificate_id = 0;
    RevocationGround ground = RevocationGround::wish;
    RevocationReason reason = RevocationReason::unspecified;
    // What the desk found; of a call, what was asked and answered to know who calls. Only the desk reads it.
    std::string note = {};
    std::optional<std::int64_t> order_id = {};  // by which it was asked for, or that it was made for; nothing: neither
    Party asked_by = Party::operator_;
    std::optional<StaffId> asker = {};  // of a company: who wrote its call down
    Instant asked_at;
    std::optional<StaffId> approved_by = {};
    std::optional<Instant> approved_at = {};
    std::optional<Instant> done_at = {};       // by its authority
    std::optional<Instant> published_at = {};  // in the list of revoked ones
    std::optional<StaffId> refused_by = {};
    std::optional<Instant> refused_at = {};
    std::string refusal_reason = {};
    std::optional<Instant> withdrawn_at = {};  // by who asked, or because there is nothing left to revoke

    RevocationState state() const { return state_of(*this); }
    bool is_open() const { return cakey::is_open(state()); }
    bool may_decide(StaffId staff) const { return state() == RevocationState::asked && asker != staff; }
    bool may_withdraw(StaffId staff) const;
    bool company_may_withdraw() const;

    // Fault::wrong_state when it was decided or withdrawn, Fault::forbidden for who asked.
    void approve(StaffId by, Instant now);
    void refuse(std::string why, StaffId by, Instant now);
    void withdraw(StaffId by, Instant now);  // Fault::forbidden for everybody but who asked
    void withdraw_by_company(Instant now);   // Fault::forbidden when it did not ask
    void finish(Instant now);                // its authority did it; Fault::wrong_state when nobody approved
    void drop(Instant now);                  // there is nothing left to revoke

private:
    void require_second(StaffId by) const;
    void require_asked() const;
};

}
