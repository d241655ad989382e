// 换开发票: an issued invoice that names its buyer wrong is undone by a red letter, and another one takes its place. Its company
// asks, or somebody at the desk for it, and somebody else decides.
#pragma once

#include "base/clock.hpp"
#include "base/word.hpp"
#include "domain/company.hpp"
#include "domain/ids.hpp"
#include "domain/role.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace cakey {

enum class ReissueOutcome { approved, refused, withdrawn };

template <>
inline constexpr auto words<ReissueOutcome> = WordTable<ReissueOutcome, 3>{{
    {ReissueOutcome::approved, "approved"},
    {ReissueOutcome::refused, "refused"},
    {ReissueOutcome::withdrawn, "withdrawn"},
}};

template <>
inline constexpr auto labels<ReissueOutcome> = WordTable<ReissueOutcome, 3>{{
    {ReissueOutcome::approved, "已批准"},
    {ReissueOutcome::refused, "未批准"},
    {ReissueOutcome::withdrawn, "已撤回"},
}};

// One of an invoice, besides those that were refused or withdrawn.
struct Reissue {
    // Characters of the reason.
    static constexpr std::size_t shortest_reason = 5;
    static constexpr std::size_t longest_reason = 200;
    static constexpr std::size_t most_of_order = 10;  // that its company asks for, the refused ones among them

    std::int64_t id = 0;
    std::int64_t version = 0;
    std::int64_t invoice_id = 0;
    CompanyId company_id{};
    std::string order_number{};
    std::string reason{};
    bool anew = true;    // false: it is undone, and nothing takes its place; the desk alone asks for that
    InvoiceInfo info{};  // whom the next one names
    Party asked_by = Party::company;
    std::optional<StaffId> asker{};  // at the desk
    Instant asked_at;
    std::optional<ReissueOutcome> outcome{};
    std::optional<StaffId> decided_by{};  // nobody: its company took it back
    std::optional<Instant> decided_at{};
    std::string refusal_reason{};
    std::optional<std::int64_t> successor_id{};  // the invoice that took its place

    bool open() const { return !outcome; }
    bool may_decide(StaffId staff) const { return open() && asker != staff; }
    bool may_withdraw(StaffId staff) const { return open() && asker == staff; }

    // Fault::wrong_state when somebody has decided already, Fault::forbidden for who asked.
    void approve(StaffId by, Instant now);
    void refuse(std::string why, StaffId by, Instant now);
    void withdraw(StaffId by, Instant now);  // Fault::forbidden for everybody but who asked
    void withdraw_by_company(Instant now);   // Fault::forbidden when it did not ask

private:
    void require_open() const;
    void require_second(StaffId by) const;
    void decide(ReissueOutcome what, std::optional<StaffId> by, Instant now);
};

}
