// Rows of the audit log as people read it: with names beside the numbers.
#pragma once

#include "domain/audit_line.hpp"
#include "store/list_page.hpp"

#include <optional>
#include <string>

namespace cakey {

struct AuditRow {
    std::int64_t id = 0;
    Instant at;
    Party by = Party::company;
    std::int64_t person_id = 0;
    std::string person;    // the name of who it was, if somebody was
    std::string username;  // staff only
    std::string address;
    std::string event;
    std::int64_t company_id = 0;
    std::string company;  // its name
    std::string order_number;
    std::string subject;
    std::string before;
    std::string after;
    std::string detail;
    AuditResult result = AuditResult::done;

    ListPlace place() const { return {at, id}; }
};

struct AuditFilter {
    static constexpr int page_size = 50;

    std::optional<StaffId> person;
    std::string event;  // empty: any, and so below
    std::string order_number;
    std::optional<CompanyId> company;
    std::string address;
    std::string subject;
    bool denied = false;              // only what was
    std::optional<Instant> from;      // at or after
    std::optional<Instant> until;     // before
    std::optional<ListPlace> after;   // older than that row
    std::optional<ListPlace> before;  // newer than that row
};

using AuditPage = ListPage<AuditRow>;

}
