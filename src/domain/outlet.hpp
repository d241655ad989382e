// An outlet (办理网点) where goods are picked up.
#pragma once

#include "domain/ids.hpp"
#include "domain/kept_column.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace cakey {

struct Outlet {
    std::int64_t id = 0;
    int position = 0;  // 序号
    std::string city;
    std::string district;
    std::string name;
    std::string address;
    std::string recipient;
    std::string phone;
    std::string hours;  // may be empty
    bool active = true;
    std::int64_t version = 0;
};

template <>
std::span<const KeptColumn<Outlet>> columns_of<Outlet>();

// Two outlets that cannot be told apart.
std::optional<ColumnFlaw> clash(const Outlet& one, const Outlet& other);
inline bool same_key(const Outlet& one, const Outlet& other) { return one.position == other.position; }

// Nothing when it is not among these, or when none is asked for.
inline std::optional<Outlet> find_outlet(const std::vector<Outlet>& outlets, std::optional<OutletId> id)
{
    const auto found = std::ranges::find_if(outlets, [&](const Outlet& one) { return id && one.id == id->value; });
    return found == outlets.end() ? std::nullopt : std::optional(*found);
}

}
