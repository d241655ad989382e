// One line of the audit log: who did what to which order, when. Lines are only ever added.
#pragma once

#include "base/clock.hpp"
#include "domain/ids.hpp"
#include "domain/staff.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace cakey {

// What of a paper somebody read: "business_licence", or "business_licence, page 2".
inline std::string paper_read_detail(std::string_view kind, int page)
{
    return std::string(kind) + (page == 0 ? "" : ", page " + std::to_string(page));
}

struct AuditLine {
    std::int64_t id = 0;
    Instant at;
    Party by = Party::company;
    std::int64_t person_id = 0;  // the company's or the staff member's; 0 where no person acted
    std::string event;
    std::string order_number;  // empty: about no order
    std::string detail;        // never personal data

    static AuditLine of(CompanyId company, std::string event, Instant now, std::string detail = {})
    {
        return {0, now, Party::company, company.value, std::move(event), {}, std::move(detail)};
    }
    // Administrators and auditors are told from operators by their number.
    static AuditLine of(const Member& member, std::string event, Instant now, std::string detail = {})
    {
        const auto by = member.role == Role::outlet ? Party::outlet : Party::operator_;
        return {0, now, by, member.id.value, std::move(event), {}, std::move(detail)};
    }
    AuditLine about(std::string order) &&
    {
        order_number = std::move(order);
        return std::move(*this);
    }
};

}
