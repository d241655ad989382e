// What all companies are to know (公告): when the counter is closed, what is new.
#pragma once

#include "base/clock.hpp"
#include "base/word.hpp"
#include "domain/kept_column.hpp"

#include <cstdint>
#include <string>

namespace cakey {

enum class AnnouncementState { coming, shown, over, off };

template <>
inline constexpr auto words<AnnouncementState> = WordTable<AnnouncementState, 4>{{
    {AnnouncementState::coming, "coming"},
    {AnnouncementState::shown, "shown"},
    {AnnouncementState::over, "over"},
    {AnnouncementState::off, "off"},
}};

template <>
inline constexpr auto labels<AnnouncementState> = WordTable<AnnouncementState, 4>{{
    {AnnouncementState::coming, "未开始"},
    {AnnouncementState::shown, "显示中"},
    {AnnouncementState::over, "已结束"},
    {AnnouncementState::off, "已停用"},
}};

struct Announcement {
    static constexpr std::size_t longest_text = 200;  // characters
    static constexpr int most_shown = 3;              // at once, the newest

    std::int64_t id = 0;
    std::int64_t version = 0;
    std::string text{};  // one line, and no markup
    Instant shown_from{};
    Instant shown_until{};  // from then on no more
    bool active = true;

    AnnouncementState state(Instant now) const
    {
        return !active             ? AnnouncementState::off
               : now < shown_from  ? AnnouncementState::coming
               : now < shown_until ? AnnouncementState::shown
                                   : AnnouncementState::over;
    }

    bool operator==(const Announcement&) const = default;
};

template <>
std::span<const KeptColumn<Announcement>> columns_of<Announcement>();
template <>
inline constexpr bool is_numbered<Announcement> = true;

// It ends before it begins.
std::optional<ColumnFlaw> flaw_of(const Announcement& one);

}
