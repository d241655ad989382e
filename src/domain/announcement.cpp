// What of an announcement is kept, and how it is typed: by its first day and its last one.
#include "domain/announcement.hpp"

#include <array>

namespace cakey {

namespace {

constexpr std::string_view last_label = "结束日期";
constexpr std::chrono::days day{1};

using One = const Announcement&;
using In = const Typed&;

std::string last_text(One one)
{
    return one.shown_until == Instant() ? std::string() : day_text(one.shown_until - day);
}

std::string read_last(Announcement& one, In typed)
{
    Instant last;
    auto wrong = typed.day(last);
    if (wrong.empty())
        one.shown_until = last + day;
    return wrong;
}

// clang-format off
constexpr auto table = std::to_array<KeptColumn<Announcement>>({
    {"内容", Announcement::longest_text, [](One one) { return one.text; },
     [](Announcement& one, In typed) { return typed.line(one.text); }},
    {"开始日期", 0, [](One one) { return day_text(one.shown_from); },
     [](Announcement& one, In typed) { return typed.day(one.shown_from); }},
    {last_label, 0, last_text, read_last},
    {active_label, 0, [](One one) { return truth_text(one.active); },
     [](Announcement& one, In typed) { return typed.truth(one.active); }},
});
// clang-format on

}

template <>
std::span<const KeptColumn<Announcement>> columns_of<Announcement>()
{
    return table;
}

std::optional<ColumnFlaw> flaw_of(const Announcement& one)
{
    if (one.shown_until > one.shown_from)
        return std::nullopt;
    return ColumnFlaw{last_label, "结束日期不能早于开始日期。"};
}

}
