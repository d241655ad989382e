// Lists that are read by keyset, newest first: a place in one, a page of one.
#pragma once

#include "base/clock.hpp"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <utility>
#include <vector>

namespace cakey {

// The row there.
struct ListPlace {
    Instant created_at;
    std::int64_t id = 0;

    auto operator<=>(const ListPlace&) const = default;
};

template <class Row>
struct ListPage {
    std::vector<Row> rows;  // newest first
    bool has_newer = false;
    bool has_older = false;
};

// `rows`, in any order, are the filter's next page_size, and one more if there is one. A filter may have a place that the
// page begins `after` (older rows), or one that it ends `before` (newer rows).
template <class Row, class Filter>
ListPage<Row> list_page(std::vector<Row> rows, const Filter& filter)
{
    const bool backwards = filter.before.has_value();
    std::ranges::sort(
        rows, [&](const Row& a, const Row& b) { return backwards ? a.place() < b.place() : b.place() < a.place(); });
    const bool more = rows.size() > Filter::page_size;
    if (more)
        rows.pop_back();
    if (backwards)
        std::ranges::reverse(rows);
    return {std::move(rows), backwards ? more : filter.after.has_value(), backwards || more};
}

}
