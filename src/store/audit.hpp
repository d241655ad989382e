// The audit log: lines are only ever added.
#pragma once

#include "domain/audit_line.hpp"
#include "store/audit_rows.hpp"
#include "store/link.hpp"

#include <string>
#include <vector>

namespace cakey {

class Audit {
public:
    explicit Audit(Link& link) : link_(link) {}

    void add(AuditLine line);

    // Newest first, each filter by an index: sql/0035-audit-seals.sql, sql/0048-announcements.sql.
    AuditPage page(const AuditFilter& filter);
    std::vector<AuditRow> latest(const std::vector<std::string>& events, int most);  // the newest of these events
    // Staff of that user name, or of that name.
    std::vector<StaffId> people(const std::string& username_or_name);
    // Whether staff did that to the order since then.
    bool has(StaffId person, const std::string& event, const std::string& order_number, const std::string& subject,
             Instant since);

private:
    Link& link_;
};

}
