// What a person at the desk may set: each a whole number, with its bounds and what it is when nobody says. Where the
// programs are and whom they speak to stands in the configuration file, and nothing in both.
#pragma once

#include "base/clock.hpp"
#include "base/word.hpp"
#include "domain/ids.hpp"
#include "domain/kept_column.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace cakey {

enum class Setting {
    review_days,
    correction_days,
    receipt_days,
    take_over_minutes,
    people_for_new,
    people_for_renewal,
    people_for_change,
    people_for_replacement,
};

template <>
inline constexpr auto words<Setting> = WordTable<Setting, 8>{{
    {Setting::review_days, "review_days"},
    {Setting::correction_days, "correction_days"},
    {Setting::receipt_days, "receipt_days"},
    {Setting::take_over_minutes, "take_over_minutes"},
    {Setting::people_for_new, "people_for_new"},
    {Setting::people_for_renewal, "people_for_renewal"},
    {Setting::people_for_change, "people_for_change"},
    {Setting::people_for_replacement, "people_for_replacement"},
}};

template <>
inline constexpr auto labels<Setting> = WordTable<Setting, 8>{{
    {Setting::review_days, "审核时限"},
    {Setting::correction_days, "补正期限"},
    {Setting::receipt_days, "自动确认收货"},
    {Setting::take_over_minutes, "接手等待"},
    {Setting::people_for_new, "新办制证"},
    {Setting::people_for_renewal, "延期制证"},
    {Setting::people_for_change, "变更制证"},
    {Setting::people_for_replacement, "补办制证"},
}};

struct SettingRule {
    Setting setting;
    int usual;  // when nobody has set it
    int least;
    int most;
    std::string_view unit;
    std::string_view what;  // to whoever sets it
    bool certificates = false;  // there only where certificates are made (the configuration's key of that name)
};

// How many people make a certificate.
inline constexpr std::string_view people_what = "几个人制证：1 为提出后立即放行，2 为由提出人以外的同事放行。";

// clang-format off
inline constexpr std::array<SettingRule, words<Setting>.size()> setting_rules = {{
    {Setting::review_days, 3, 1, 30, "个工作日",
     "付款（免费业务为提交）以后多少个工作日内办结，当天不计。注销按规定为 24 小时，不受影响。"},
    {Setting::correction_days, 15, 1, 90, "天", "退回补正以后多少天内没有补正，订单自动拒绝，款项退回。"},
    {Setting::receipt_days, 15, 1, 90, "天", "发货或网点交付以后多少天没有确认收货，由系统确认。"},
    {Setting::take_over_minutes, 15, 5, 480, "分钟", "领取人多少分钟没有操作，同事可以接手。"},
    {Setting::people_for_new, 2, 1, 2, "人", people_what, true},
    {Setting::people_for_renewal, 2, 1, 2, "人", people_what, true},
    {Setting::people_for_change, 2, 1, 2, "人", people_what, true},
    {Setting::people_for_replacement, 2, 1, 2, "人", people_what, true},
}};
// clang-format on

constexpr const SettingRule& rule_of(Setting setting)
{
    return *std::ranges::find(setting_rules, setting, &SettingRule::setting);
}

// As somebody set it. The one before it counts for what happened before.
struct SettingChange {
    std::int64_t id = 0;
    Setting setting = Setting::review_days;
    int value = 0;
    Instant at;
    std::optional<StaffId> by = {};  // nothing: it was so before settings were kept here
    std::int64_t follows = 0;        // the number of the one before it; 0: it is the first
};

// Which setting, and its value: a row of a file.
template <>
std::span<const KeptColumn<SettingChange>> columns_of<SettingChange>();

// `changes`, here and below: each behind the one that it follows, whatever the clocks of those who made them said. The
// number of the newest change of that setting; 0: there is none.
std::int64_t newest_of(const std::vector<SettingChange>& changes, Setting setting);
// What it was at that time.
int value_at(const std::vector<SettingChange>& changes, Setting setting, Instant at);

// Without its end.
struct Period {
    Instant from;
    Instant until;
};

// Of what lasts as long as a setting says, in that unit: when it began if it is over by now. A period for each value that
// the setting had.
std::vector<Period> begun_and_over(const std::vector<SettingChange>& changes, Setting setting, std::chrono::seconds unit,
                                 Instant now);

}
