// Settings: what each does, what it is, and who changed it.
#include "deeds/settings.hpp"
#include "base/csv.hpp"
#include "domain/fault.hpp"
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

// Nobody is asked for what is not done here.
bool is_shown(const SettingRule& rule, const Means& means) { return means.certificates || !rule.certificates; }

// Another one as soon as anything was set.
std::string edition(const std::vector<SettingChange>& changes)
{
    return std::to_string(changes.empty() ? 0 : changes.back().id);
}

std::vector<FileLine<SettingChange>> each_once(std::vector<FileLine<SettingChange>> lines)
{
    refuse_repeated(lines,
                    [](const SettingChange& one, const SettingChange& other) { return one.setting == other.setting; });
    return lines;
}

}

web::Response Settings::list(const web::Request& request, const StaffPerson& who) const
{
    return list_with(request, who, Form());
}

web::Response Settings::update(const web::Request& request, const StaffPerson& who) const
{
    const auto& rule = rule_of(kind_in<Setting>(request));
    if (!is_shown(rule, means_))
        throw DomainError(Fault::not_found);
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
        if (is_shown(rule, means_))
            file += csv_row({csv_cell(label(rule.setting)), std::to_string(value_at(changes, rule.setting, now)),
                             csv_cell(rule.unit), std::to_string(rule.usual), csv_cell(bounds_text(rule)),
                             csv_cell(rule.what)});
    return web::file("设置.csv", "text/csv; charset=utf-8", std::move(file));
}

web::Response Settings::look_at_file(const web::Request& request, const StaffPerson& who) const
{
    Form form(request.form());
    const auto lines = each_once(uploaded_lines<SettingChange>(request.form(), form));
    if (form.failed())
        return list_with(request, who, form);
    const auto now = clock_.now();
    const auto changes = store_.read([](Unit& unit) { return unit.settings().changes(); });
    std::vector<LineFate> fates;
    for (const auto& line : lines) {
        const auto setting = line.thing.setting;
        const SettingChange before{.setting = setting, .value = value_at(changes, setting, now), .at = now};
        const auto name = line.wrong.empty() ? label(setting) : std::string_view();
        fates.push_back(fate_of(line, std::string(name), std::optional(before)));
    }
    auto page = screens_.page(request, who, "核对导入内容", Here::settings);
    page.set_view("NOUN", "设置");
    page.set("ADDRESS", urls_.desk_settings());
    page.set("ACTION", urls_.desk_settings() + "/list");
    page.set("EDITION", edition(changes));
    show_fates(page, fates);
    return page.render("desk/administration/file");
}

web::Response Settings::take_over(const web::Request& request, const StaffPerson& who) const
{
    const auto lines = each_once(looked_at_lines<SettingChange>(request.form()));
    transact([&](Unit& unit, Instant now) {
        const auto changes = unit.settings().changes();
        if (edition(changes) != request.form().get("edition") || !all_right(lines))
            throw DomainError(Fault::stale, About::entry);
        for (const auto& line : lines) {
            const auto setting = line.thing.setting;
            deeds::set(unit, setting, line.thing.value, newest_of(changes, setting), member(who), now);
        }
    });
    return done(request, "setting_changed", urls_.desk_settings(), "setting_changed");
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
        if (!is_shown(rule, means_))
            continue;
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
    if (who.role == Role::administrator) {
        auto upload = page.add("MAY_IMPORT");
        form.show(upload, list_file_field);
    }
    form.show_errors(page);
    show_history(page, lines, names);
    return page.render("desk/administration/settings", form.status());
}

}
