// A bidding platform (应用平台) that certificates are for.
#pragma once

#include "domain/business_type.hpp"
#include "domain/kept_column.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cakey {

struct Platform {
    std::int64_t id = 0;
    std::string code;  // orders have it: never another
    std::string name;
    int position = 0;
    bool active = true;
    BusinessTypes accepts = BusinessTypes::all();
    bool files = false;  // certificates in a file are taken, besides those on a key token
    std::int64_t version = 0;

    bool accepts_all() const { return accepts == BusinessTypes::all(); }
};

template <>
std::span<const KeptColumn<Platform>> columns_of<Platform>();

// Two platforms that cannot be told apart.
std::optional<ColumnFlaw> clash(const Platform& one, const Platform& other);
inline bool same_key(const Platform& one, const Platform& other) { return one.code == other.code; }

// 「新办、延期」
std::string accepts_text(const Platform& platform);

// Null when it is not among these.
inline const Platform* find_platform(const std::vector<Platform>& platforms, std::string_view code)
{
    const auto found = std::ranges::find(platforms, code, &Platform::code);
    return found == platforms.end() ? nullptr : &*found;
}

// Its name; the code itself when it is not among these.
inline std::string_view platform_name(const std::vector<Platform>& platforms, std::string_view code)
{
    const auto* found = find_platform(platforms, code);
    return found ? std::string_view(found->name) : code;
}

}
