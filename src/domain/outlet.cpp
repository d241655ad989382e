// What of an outlet is kept, and how it is typed. All of it is published (「办理网点」), the recipient's name, too.
#include "domain/outlet.hpp"

#include <array>

namespace cakey {

namespace {

constexpr std::string_view position_label = "序号";
constexpr std::string_view name_label = "网点名称";

using One = const Outlet&;
using In = const Typed&;

// clang-format off
constexpr auto table = std::to_array<KeptColumn<Outlet>>({
    {position_label, 0, [](One one) { return std::to_string(one.position); },
     [](Outlet& one, In typed) { return typed.number(one.position, 1, 9999); }},
    {"省/市", 20, [](One one) { return one.city; }, [](Outlet& one, In typed) { return typed.line(one.city); }},
    {"市/区县", 20, [](One one) { return one.district; },
     [](Outlet& one, In typed) { return typed.line(one.district); }},
    {name_label, 50, [](One one) { return one.name; }, [](Outlet& one, In typed) { return typed.line(one.name); }},
    {"地址", 200, [](One one) { return one.address; },
     [](Outlet& one, In typed) { return typed.line(one.address); }},
    {"收件人", 50, [](One one) { return one.recipient; },
     [](Outlet& one, In typed) { return typed.line(one.recipient); }},
    {"联系方式", 50, [](One one) { return one.phone; },
     [](Outlet& one, In typed) { return typed.line(one.phone); }},
    {"办理时间", 100, [](One one) { return one.hours; },
     [](Outlet& one, In typed) { return typed.line_or_nothing(one.hours); }},
    {active_label, 0, [](One one) { return truth_text(one.active); },
     [](Outlet& one, In typed) { return typed.truth(one.active); }},
});
// clang-format on

}

template <>
std::span<const KeptColumn<Outlet>> columns_of<Outlet>()
{
    return table;
}

std::optional<ColumnFlaw> clash(const Outlet& one, const Outlet& other)
{
    if (one.position == other.position)
        return ColumnFlaw{position_label, "序号 " + std::to_string(one.position) + " 已由“" + other.name + "”使用。"};
    if (one.name == other.name)
        return ColumnFlaw{name_label, "已有同名的网点“" + other.name + "”。"};
    return std::nullopt;
}

}
