// What a setting was at a time.
#include "domain/setting.hpp"

namespace cakey {

namespace {

using One = const SettingChange&;
using In = const Typed&;

std::string read_value(SettingChange& one, In typed)
{
    const auto& rule = rule_of(one.setting);
    return Typed{typed.text, label(one.setting), 0}.number(one.value, rule.least, rule.most);
}

// clang-format off
constexpr auto table = std::to_array<KeptColumn<SettingChange>>({
    {"设置", 0, [](One one) { return std::string(label(one.setting)); },
     [](SettingChange& one, In typed) { return typed.one_of(one.setting); }},
    {"值", 0, [](One one) { return std::to_string(one.value); }, read_value},
});
// clang-format on

}

template <>
std::span<const KeptColumn<SettingChange>> columns_of<SettingChange>()
{
    return table;
}

std::int64_t newest_of(const std::vector<SettingChange>& changes, Setting setting)
{
    std::int64_t newest = 0;
    for (const auto& change : changes)
        if (change.setting == setting)
            newest = change.id;
    return newest;
}

int value_at(const std::vector<SettingChange>& changes, Setting setting, Instant at)
{
    int value = rule_of(setting).usual;
    for (const auto& change : changes)
        if (change.setting == setting && change.at <= at)
            value = change.value;
    return value;
}

std::vector<Period> begun_and_over(const std::vector<SettingChange>& changes, Setting setting, std::chrono::seconds unit,
                                 Instant now)
{
    std::vector<Period> periods;
    Instant from;
    int value = rule_of(setting).usual;
    const auto end_at = [&](Instant until) {
        const auto over = now - value * unit + std::chrono::microseconds(1);
        if (from < std::min(until, over))
            periods.push_back({from, std::min(until, over)});
    };
    for (const auto& change : changes) {
        if (change.setting != setting)
            continue;
        end_at(change.at);
        from = change.at;
        value = change.value;
    }
    end_at(Instant::max());
    return periods;
}

}
