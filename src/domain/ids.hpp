// Numbers of rows, each kind a type of its own.
#pragma once

#include <compare>
#include <cstdint>

namespace cakey {

template <class Noun>
struct Id {
    std::int64_t value = 0;
    auto operator<=>(const Id&) const = default;
};

using CompanyId = Id<struct CompanyNoun>;
using StaffId = Id<struct StaffNoun>;
using OutletId = Id<struct OutletNoun>;

}
