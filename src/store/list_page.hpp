// Lists that are read by keyset: a place in one, a page of one.
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
    std::vector<Row> rows;
    bool has_previous = false;
    bool has_next = false;
};

// A filter may have a place that the page begins `after`, or one that it ends `before`: then it is read backwards.
template <class Filter>
bool is_backwards(const Filter& filter)
{
    return filter.before && !filter.after;
}

// `rows`, as they were read, are the filter's next page_size, and one more if there is one.
template <class Row, class Filter>
ListPage<Row> list_page(std::vector<Row> rows, const Filter& filter)
{
    const bool backwards = is_backwards(filter);
    const bool more = rows.size() > Filter::page_size;
    if (more)
        rows.pop_back();
    if (backwards)
        std::ranges::reverse(rows);
    return {std::move(rows), backwards ? more : filter.after.has_value(), backwards || more};
}

// The same of rows in any order, for a list that has the newest first.
template <class Row, class Filter>
ListPage<Row> sorted_page(std::vector<Row> rows, const Filter& filter)
{
    const bool backwards = is_backwards(filter);
    std::ranges::sort(
        rows, [&](const Row& a, const Row& b) { return backwards ? a.place() < b.place() : b.place() < a.place(); });
    return list_page(std::move(rows), filter);
}

}
