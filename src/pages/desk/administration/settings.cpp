// Settings: what each does, what it is, and who changed it.
#include "deeds/settings.hpp"
#include "base/csv.hpp"
#include "domain/kept_column.hpp"
#include "pages/desk/administration/handlers.hpp"
#include "pages/desk/audit/history.hpp"
#include "pages/desk/sight.hpp"

namespace cakey::pages::desk {

namespace {

Field field_of(const SettingRule& rule)
{
    return {.id = word(rule.setting),
            .label = label(rule.setting),
            .longest = 3,
            .inputmode = "numeric",
            .unit = rule.unit};
}

std::string bounds_text(const SettingRule& rule)
{
    return std::to_string(rule.least) + " 到 " + std::to_string(rule.most);
}

}

web::Response Settings::list(const web::Request& request, const StaffPerson& who) const
{
    return list_with(request, who, Form());
}

web::Response Settings::update(const web::Request& request, const StaffPerson& who) const
{
    const auto& rule = rule_of(kind_in<Setting>(request));
    const auto field = field_of(rule);
    Form form(request.form());
    int value = 0;
    if (auto wrong = Typed{form.text(field), field.label, 0}.number(value, rule.least, rule.most); !wrong.empty()) {
        form.wrong(field, std::move(wrong));
        return list_with(request, who, form);
    }
    transact(
        [&](Unit& unit, Instant now) { deeds::set(unit, rule.setting, value, version_in(request), member(who), now); });
    return done(request, "setting_changed", urls_.desk_settings(), "setting_changed");
}

web::Response Settings::export_list(const web::Request&, const StaffPerson&) const
{
    const auto now = clock_.now();
    const auto changes = store_.read([](Unit& unit) { return unit.settings().changes(); });
    auto file = std::string(csv_mark) + "设置,值,单位,默认值,范围,说明\r\n";
    for (const auto& rule : setting_rules)
        file += csv_row({csv_cell(label(rule.setting)), std::to_string(value_at(changes, rule.setting, now)),
                         csv_cell(rule.unit), std::to_string(rule.usual), csv_cell(bounds_text(rule)),
                         csv_cell(rule.what)});
    return web::file("设置.csv", "text/csv; charset=utf-8", std::move(file));
}

web::Response Settings::list_with(const web::Request& request, const StaffPerson& who, const Form& typed) const
{
    const auto now = clock_.now();
    auto form = typed;
    std::vector<SettingChange> changes;
    const auto lines = store_.read([&](Unit& unit) {
        changes = unit.settings().changes();
        return history_of_all(unit, {"setting_changed"});
    });
    auto page = screens_.page(request, who, "设置", Here::settings);
    page.set("URL", urls_.desk_settings());
    SubjectNames names;
    for (const auto& rule : setting_rules) {
        names["setting:" + std::string(word(rule.setting))] = label(rule.setting);
        const auto field = field_of(rule);
        const int value = value_at(changes, rule.setting, now);
        if (!form.failed(field))
            form.put(field, std::to_string(value));
        auto row = page.add("SETTINGS");
        row.set_view("NAME", label(rule.setting));
        row.set_view("WORD", word(rule.setting));
        row.set_view("WHAT", rule.what);
        row.set("VALUE_NOW", value);
        row.set_view("UNIT_NAME", rule.unit);
        row.set("USUAL", rule.usual);
        row.set("BOUNDS", bounds_text(rule));
        if (who.role == Role::administrator) {
            auto change = row.add("MAY_CHANGE");
            change.set("VERSION", newest_of(changes, rule.setting));
            form.show_in(change, "setting", field);
        }
    }
    form.show_errors(page);
    show_history(page, lines, names);
    return page.render("desk/administration/settings", form.status());
}

}
