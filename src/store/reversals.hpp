// Reversals in the database.
#pragma once

#include "store/link.hpp"
#include "store/reversal_row.hpp"

#include <optional>
#include <vector>

namespace cakey {

class Reversals {
public:
    explicit Reversals(Link& link) : link_(link) {}

    void add(Reversal& reversal);
    Reversal at(std::int64_t id);  // Fault::not_found
    std::optional<Reversal> open_of(const Order& order);
    void save(Reversal& reversal);  // Fault::stale when somebody saved in between

    std::vector<ReversalRow> of(const Order& order);  // newest first
    std::vector<ReversalRow> open(int most);          // oldest first

private:
    Link& link_;
};

}
