// A set of numbers of rows, kept and written as ranges: "1-57,59,61-70".
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace cakey {

class IdSet {
public:
    using Ranges = std::map<std::int64_t, std::int64_t>;  // from first to last, apart from each other

    static std::optional<IdSet> parse(std::string_view text);  // as text() writes it: in no other way
    std::string text() const;

    void add(std::int64_t id) { add(id, id); }
    void add(std::int64_t first, std::int64_t last);  // that lie behind all others, or beside or between them
    void remove(std::int64_t id);

    bool contains(std::int64_t id) const;
    bool empty() const { return ranges_.empty(); }
    std::uint64_t count() const;
    const Ranges& ranges() const { return ranges_; }

    bool operator==(const IdSet&) const = default;

private:
    Ranges ranges_;
};

}
