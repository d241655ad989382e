// Settings: some changes a year.
#include "store/settings.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

#include <string>

namespace cakey {

int Settings::value(Setting setting, Instant at)
{
    struct Params {
        std::string setting;
        Instant at;
    };
    const auto found = first<SettingChange>(link_, "setting_value", Params{std::string(word(setting)), at},
                                            [](const Params& bound) {
                                                return "where setting =" + as_text(bound.setting) + "and at <="
                                                       + as_instant(bound.at) + "order by id desc limit 1";
                                            });
    return found ? found->value : rule_of(setting).usual;
}

std::vector<SettingChange> Settings::changes()
{
    return rows<SettingChange>(link_, "setting_changes", 0, [](const int&) { return Query("order by id"); });
}

void Settings::add(SettingChange& change) { link_.database().persist(change); }

}
