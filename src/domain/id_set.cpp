// Ranges that touch become one.
#include "domain/id_set.hpp"

#include "base/numbers.hpp"

#include <algorithm>
#include <iterator>

namespace cakey {

std::optional<IdSet> IdSet::parse(std::string_view text)
{
    IdSet set;
    for (auto rest = text; !rest.empty();) {
        const auto comma = std::min(rest.find(','), rest.size());
        const auto range = rest.substr(0, comma);
        const auto dash = std::min(range.find('-'), range.size());
        const auto first = whole_number<std::int64_t>(range.substr(0, dash));
        const auto last = dash == range.size() ? first : whole_number<std::int64_t>(range.substr(dash + 1));
        if (!first || !last || *first < 1 || *last < *first)
            return std::nullopt;
        set.add(*first, *last);
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return set.text() == text ? std::optional(std::move(set)) : std::nullopt;
}

std::string IdSet::text() const
{
    std::string text;
    for (const auto& [first, last] : ranges_) {
        text += (text.empty() ? "" : ",") + std::to_string(first);
        if (last != first)
            text += '-' + std::to_string(last);
    }
    return text;
}

void IdSet::add(std::int64_t first, std::int64_t last)
{
    auto next = ranges_.upper_bound(first);
    if (next != ranges_.begin() && std::prev(next)->second >= first - 1) {
        --next;
        first = next->first;
        last = std::max(last, next->second);
        next = ranges_.erase(next);
    }
    while (next != ranges_.end() && next->first <= last + 1) {
        last = std::max(last, next->second);
        next = ranges_.erase(next);
    }
    ranges_.emplace_hint(next, first, last);
}

void IdSet::remove(std::int64_t id)
{
    const auto next = ranges_.upper_bound(id);
    if (next == ranges_.begin() || std::prev(next)->second < id)
        return;
    const auto [first, last] = *std::prev(next);
    ranges_.erase(std::prev(next));
    if (first < id)
        ranges_.emplace(first, id - 1);
    if (id < last)
        ranges_.emplace(id + 1, last);
}

bool IdSet::contains(std::int64_t id) const
{
    const auto next = ranges_.upper_bound(id);
    return next != ranges_.begin() && std::prev(next)->second >= id;
}

std::uint64_t IdSet::count() const
{
    std::uint64_t count = 0;
    for (const auto& [first, last] : ranges_)
        count += static_cast<std::uint64_t>(last - first) + 1;
    return count;
}

}
