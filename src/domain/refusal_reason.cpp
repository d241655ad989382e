// What of a template of refusal reasons is kept, and how it is typed.
#include "domain/refusal_reason.hpp"

#include "domain/text.hpp"

#include <array>

namespace cakey {

namespace {

constexpr std::string_view other = "其他";

using One = const RefusalReason&;
using In = const Typed&;

std::string read_about(RefusalReason& one, In typed)
{
    const auto text = trimmed(typed.text);
    OrderField field{};
    if (text.empty() || text == other)
        one.about = std::nullopt;
    else if (typed.one_of(field).empty())
        one.about = field;
    else
        return "没有这一项，请填写表单上的名称或“其他”。";
    return {};
}

// clang-format off
constexpr auto table = std::to_array<KeptColumn<RefusalReason>>({
    {"名称", RefusalReason::longest_title, [](One one) { return one.title; },
     [](RefusalReason& one, In typed) { return typed.line(one.title); }},
    {"有误的内容", 0, [](One one) { return std::string(about_text(one)); }, read_about},
    {"告知企业", RefusalReason::longest_text, [](One one) { return one.text; },
     [](RefusalReason& one, In typed) { return typed.line(one.text); }},
    {"顺序", 0, [](One one) { return std::to_string(one.position); },
     [](RefusalReason& one, In typed) { return typed.place(one.position, RefusalReason::last_position); }},
    {active_label, 0, [](One one) { return truth_text(one.active); },
     [](RefusalReason& one, In typed) { return typed.truth(one.active); }},
});
// clang-format on

}

template <>
std::span<const KeptColumn<RefusalReason>> columns_of<RefusalReason>()
{
    return table;
}

std::string_view about_text(const RefusalReason& reason) { return reason.about ? label(*reason.about) : other; }

}
