// What can be applied for, and what each kind of application consists of: the product page's table.
#pragma once

#include "base/word_set.hpp"
#include "domain/paper.hpp"

#include <chrono>
#include <span>

namespace cakey {

enum class BusinessType { new_certificate, renewal, change, replacement, password_reset, revocation };

template <>
inline constexpr auto words<BusinessType> = WordTable<BusinessType, 6>{{
    {BusinessType::new_certificate, "new"},
    {BusinessType::renewal, "renewal"},
    {BusinessType::change, "change"},
    {BusinessType::replacement, "replacement"},
    {BusinessType::password_reset, "password_reset"},
    {BusinessType::revocation, "revocation"},
}};

template <>
inline constexpr auto labels<BusinessType> = WordTable<BusinessType, 6>{{
    {BusinessType::new_certificate, "新办"},
    {BusinessType::renewal, "延期"},
    {BusinessType::change, "变更"},
    {BusinessType::replacement, "补办"},
    {BusinessType::password_reset, "密码重置"},
    {BusinessType::revocation, "注销"},
}};

using BusinessTypes = WordSet<BusinessType>;

// The manual's annex 2 asks the same of each.
inline constexpr std::array usual_papers{PaperKind::application_form, PaperKind::business_licence,
                                         PaperKind::handler_id_card};

struct BusinessRule {
    BusinessType type;
    bool names_serial;          // names the serial number of a certificate there is
    bool term;                  // has a validity in years
    bool seals;                 // may have seals
    bool delivered;             // something is sent or picked up
    bool reason;                // needs a reason
    bool asks_bids = false;     // the key changes: bids made with the old one can no longer be opened
    std::chrono::hours due{0};  // to be decided so long after payment, or submission if free; 0: in working days
    std::span<const PaperKind> papers = usual_papers;
    bool names_opening = true;  // may say when the bid is opened that it is for
};

inline constexpr auto business_rules = std::to_array<BusinessRule>({
    {BusinessType::new_certificate, false, true, true, true, false},
    {BusinessType::renewal, true, true, true, true, false, true},
    {BusinessType::change, true, false, true, true, false, true},
    {BusinessType::replacement, true, false, true, true, false, true},
    {BusinessType::password_reset, true, false, false, false, false},
    {BusinessType::revocation, true, false, false, false, true, false, std::chrono::hours(24), usual_papers, false},
});

constexpr const BusinessRule& business_rule(BusinessType type)
{
    for (const auto& rule : business_rules)
        if (rule.type == type)
            return rule;
    return business_rules.front();
}

}
