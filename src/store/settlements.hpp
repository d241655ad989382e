// Settlements in the database, each with its slip: entered, decided, never deleted.
#pragma once

#include "domain/settlement.hpp"
#include "domain/settlement_paper.hpp"
#include "store/link.hpp"
#include "store/settlement_rows.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey {

class Settlements {
public:
    explicit Settlements(Link& link) : link_(link) {}

    // Fault::already_exists while the refund has one that is not rejected.
    void add(Settlement& settlement, SettlementPaper& slip);
    Settlement numbered(const std::string& number);            // Fault::not_found
    void save(Settlement& settlement);                         // Fault::stale when somebody saved in between
    std::optional<Settlement> newest(std::int64_t refund_id);  // whatever became of it
    std::vector<Settlement> newest(const std::vector<std::int64_t>& refund_ids);  // of each that has one
    bool waits(std::int64_t refund_id);                        // whether one waits for a second person
    std::vector<SettlementRow> waiting(int most);              // oldest first

    SettlementPaper slip(const Settlement& settlement);
    SettlementPaperRow slip_row(const Settlement& settlement);

private:
    Link& link_;
};

}
