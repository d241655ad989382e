// 「公告」: what is kept of them, and which are shown.
#include "pages/desk/administration/handlers.hpp"

#include <array>

namespace cakey::pages::desk {

namespace {

// In the order of their columns (domain/announcement.cpp).
// clang-format off
constexpr auto fields = std::to_array<ColumnField>({
    {{.id = "text", .label = {}, .hint = "一段文字，不超过 200 个字，例如“10 月 1 日至 7 日放假，订单 10 月 8 日起审核”。", .wide = true}},
    {{.id = "from", .label = {}, .hint = "从这一天零时起显示。", .type = "date"}},
    {{.id = "until", .label = {}, .hint = "显示到这一天结束。", .type = "date"}},
    {{.id = "active", .label = {}, .hint = "停用后不再显示，仍保留在这里。", .required = false, .kind = Field::Kind::tick}},
});
// clang-format on

KeptState state(const Announcement& one, Instant now)
{
    const auto state = one.state(now);
    return {state == AnnouncementState::shown    ? "good"
            : state == AnnouncementState::coming ? "waiting"
                                                 : "idle",
            label(state)};
}

static_assert(Announcement::most_shown == 3, "the lead says so");

constexpr KeptNoun<Announcement> noun{
    .kind = "announcement",
    .path = "notices",
    .title = "公告",
    .one = "公告",
    .here = Here::announcements,
    .lead = "显示在企业的登录页、首页、用户手册、网点和协议页，同时最多 3 条，最新的在前。",
    .name_label = "内容",
    .fields = fields,
    .about = About::entry,
    .many = true,
    .all = [](Unit& unit) { return unit.announcements().all(); },
    .kept = [](Unit& unit, const Announcement& asked) { return unit.announcements().kept(asked); },
    .subject = numbered_subject<Announcement>,
    .next = [](const std::vector<Announcement>&,
               Instant now) { return Announcement{.shown_from = china_midnight(china_date(now))}; },
    .flaw = flaw_of,
    .state = state,
};

}

template <>
const KeptNoun<Announcement>& kept_noun<Announcement>()
{
    return noun;
}

}
