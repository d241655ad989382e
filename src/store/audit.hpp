// The audit log: lines are only ever added.
#pragma once

#include "domain/audit_line.hpp"
#include "store/link.hpp"

namespace cakey {

class Audit {
public:
    explicit Audit(Link& link) : link_(link) {}

    void add(AuditLine line);

private:
    Link& link_;
};

}
