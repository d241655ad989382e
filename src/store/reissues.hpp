// Reissues in the database.
#pragma once

#include "domain/reissue.hpp"
#include "store/link.hpp"
#include "store/reissue_row.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey {

class Reissues {
public:
    explicit Reissues(Link& link) : link_(link) {}

    void add(Reissue& reissue);
    Reissue at(std::int64_t id);                         // Fault::not_found
    std::optional<Reissue> of(std::int64_t invoice_id);  // the one that is open or approved
    void save(Reissue& reissue);                         // Fault::stale when somebody saved in between

    std::vector<ReissueRow> of_order(const std::string& order_number);  // newest first
    std::vector<ReissueRow> open(int most);                             // oldest first

private:
    Link& link_;
};

}
