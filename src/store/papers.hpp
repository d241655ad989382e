// Papers in the database: sealed, one of each kind per order.
#pragma once

#include "domain/paper.hpp"
#include "store/link.hpp"

#include <optional>
#include <vector>

namespace cakey {

class Papers {
public:
    explicit Papers(Link& link) : link_(link) {}

    std::vector<Paper> of(const std::string& order_number);  // without their content
    std::optional<Paper> find(std::int64_t order_id, PaperKind kind);
    void put(Paper& paper);  // in place of the one there was
    void remove(std::int64_t order_id, PaperKind kind);
    void remove_of(std::int64_t order_id);

private:
    Link& link_;
};

}
