// The seals of the audit log, and the lines as they lie there.
#pragma once

#include "domain/audit_seal.hpp"
#include "store/link.hpp"

#include <optional>
#include <vector>

namespace cakey {

class AuditSeals {
public:
    explicit AuditSeals(Link& link) : link_(link) {}

    // One hand at a time; false while it is another's. Nobody waits for it, whoever writes lines least of all.
    bool take_turn();
    void add(AuditSeal& seal);
    std::optional<AuditSeal> newest();
    std::vector<AuditSeal> after(std::int64_t number, int most);  // in their order

    // In their order, as many as `most`.
    std::vector<WrittenLine> lines_above(std::int64_t id, int most);
    std::vector<WrittenLine> lines_between(std::int64_t first, std::int64_t last, int most);

    // The number of this transaction: whoever writes already has a smaller one.
    std::int64_t this_transaction();
    // Whether all with smaller numbers are over. Also when the database was restored into another cluster, which counts
    // its transactions anew.
    bool are_over_before(std::int64_t transaction);

private:
    Link& link_;
};

}
