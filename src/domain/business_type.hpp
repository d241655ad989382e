// What can be applied for, and what each kind of application consists of: the product page's table.
#pragma once

#include "domain/word.hpp"

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

struct BusinessRule {
    BusinessType type;
    bool names_serial;  // names the serial number of a certificate there is
    bool term;          // has a validity in years
    bool seals;         // may have seals
    bool delivered;     // something is sent or picked up
    bool reason;        // needs a reason
};

inline constexpr auto business_rules = std::to_array<BusinessRule>({
    {BusinessType::new_certificate, false, true, true, true, false},
    {BusinessType::renewal, true, true, true, true, false},
    {BusinessType::change, true, false, true, true, false},
    {BusinessType::replacement, true, false, true, true, false},
    {BusinessType::password_reset, true, false, false, false, false},
    {BusinessType::revocation, true, false, false, false, true},
});

constexpr const BusinessRule& business_rule(BusinessType type)
{
    for (const auto& rule : business_rules)
        if (rule.type == type)
            return rule;
    return business_rules.front();
}

}
