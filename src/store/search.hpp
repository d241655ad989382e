// What the desk's search box finds. Each number is looked up in an index of its own (sql/0036-search.sql), and no more is
// read than is shown, however much there is.
#pragma once

#include "domain/ids.hpp"
#include "store/link.hpp"
#include "store/search_rows.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey {

class Search {
public:
    static constexpr int most_each = 20;  // found by the same thing

    explicit Search(Link& link) : link_(link) {}

    // Orders that were ever submitted and have that number, or that courier, invoice or certificate number, or that
    // handler; one found twice counts for the surer. `key` is account_key() of what was typed. With an outlet: only its
    // own, from approval on (Order::is_for).
    std::vector<OrderHit> orders(const std::string& key, const std::string& typed, std::optional<OutletId> outlet);
    // The same of these companies, the newest first.
    std::vector<OrderHit> orders_of(const std::vector<CompanyId>& companies, std::optional<OutletId> outlet);

private:
    Link& link_;
};

}
