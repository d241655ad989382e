// What of an item of the check-list is kept, and how it is typed.
#include "domain/check_list.hpp"

#include <array>

namespace cakey {

namespace {

using One = const CheckItem&;
using In = const Typed&;

// clang-format off
constexpr auto table = std::to_array<KeptColumn<CheckItem>>({
    {"材料", 0, [](One one) { return std::string(label(one.paper)); },
     [](CheckItem& one, In typed) { return typed.one_of(one.paper); }},
    {"顺序", 0, [](One one) { return std::to_string(one.position); },
     [](CheckItem& one, In typed) { return typed.place(one.position, CheckItem::last_position); }},
    {"核对内容", CheckItem::longest_text, [](One one) { return one.text; },
     [](CheckItem& one, In typed) { return typed.line(one.text); }},
    {"不符合时告知企业", CheckItem::longest_fault, [](One one) { return one.fault; },
     [](CheckItem& one, In typed) { return typed.line(one.fault); }},
    {active_label, 0, [](One one) { return truth_text(one.active); },
     [](CheckItem& one, In typed) { return typed.truth(one.active); }},
});
// clang-format on

}

template <>
std::span<const KeptColumn<CheckItem>> columns_of<CheckItem>()
{
    return table;
}

}
