// The calendar: a year on a page.
#include "deeds/holidays.hpp"
#include "base/numbers.hpp"
#include "domain/text.hpp"
#include "pages/desk/audit/history.hpp"
#include "pages/desk/holidays/file.hpp"
#include "pages/desk/holidays/handlers.hpp"
#include "pages/desk/sight.hpp"

namespace cakey::pages::desk {

namespace {

// clang-format off
constexpr Field day_field{.id = "day", .label = "日期", .type = "date"};
constexpr Field kind_field{
    .id = "kind", .label = "类型", .hint = "周末和法定节假日以外放假的工作日选“放假”；调休的周末选“调休上班”。",
    .missing = "请选择类型。", .kind = Field::Kind::options};
constexpr Field name_field{
    .id = "name", .label = "名称", .hint = "选填，例如“国庆节”。", .longest = Holiday::longest_name, .required = false};
constexpr Field file_field{.id = "file", .label = "CSV 文件"};
// clang-format on

constexpr std::string_view weekdays[] = {"周日", "周一", "周二", "周三", "周四", "周五", "周六"};

std::string_view weekday_text(Date day)
{
    return weekdays[std::chrono::weekday(std::chrono::sys_days(day)).c_encoding()];
}

int year_of(const std::string& day) { return static_cast<int>(date_in(day)->year()); }

int year_in(const web::Request& request, Instant now)
{
    const auto asked = whole_number<int>(request.query("year"));
    return asked && *asked >= 2000 && *asked <= 2199 ? *asked : static_cast<int>(china_date(now).year());
}

}

web::Response Holidays::list(const web::Request& request, const StaffPerson& who) const
{
    return page(request, who, year_in(request, clock_.now()), Form());
}

web::Response Holidays::page(const web::Request& request, const StaffPerson& who, int year, const Form& form) const
{
    std::vector<Holiday> holidays;
    AuditPage changes;
    const auto now = clock_.now();
    const int days = store_.read([&](Unit& unit) {
        holidays = unit.holidays().of(year);
        changes = history_of_all(unit, {"holiday_set", "holiday_removed"});
        return unit.settings().value(Setting::review_days, now);
    });
    auto page = screens_.page(request, who, "节假日", Here::holidays);
    page.set("YEAR", year);
    page.set("LAST_YEAR", year - 1);
    page.set("NEXT_YEAR", year + 1);
    page.set("REVIEW_DAYS_NOW", days);
    const bool may_change = who.role == Role::administrator;
    for (const auto& holiday : holidays) {
        auto row = page.add("DAYS");
        row.set("DAY", holiday.day);
        row.set_view("WEEKDAY", weekday_text(*date_in(holiday.day)));
        row.set_view("KIND", label(holiday.kind));
        row.set_view("BADGE", holiday.kind == DayKind::holiday ? "idle" : "waiting");
        row.set("NAME", or_dash(holiday.name));
        if (may_change)
            row.show("MAY_REMOVE");
    }
    if (holidays.empty())
        page.show("NO_DAYS");
    SubjectNames names;
    for (const auto& line : changes.rows)
        names[line.subject] = line.subject.substr(line.subject.find(':') + 1);
    show_history(page, changes, names);
    if (!may_change)
        return page.render("desk/holidays/list");

    auto change = page.add("MAY_CHANGE");
    auto kinds = form.show(change, kind_field);
    for (const auto& [kind, text] : words<DayKind>)
        add_option(kinds, {text, label(kind), form.text(kind_field) == text});
    form.show(change, {day_field, name_field});
    if (form.failed(file_field))
        change.add("FILE_ERROR").set("TEXT", form.said_of(file_field));
    form.show_errors(page);
    return page.render("desk/holidays/list", form.status());
}

web::Response Holidays::set(const web::Request& request, const StaffPerson& who,
                            const std::vector<Holiday>& holidays) const
{
    const int changed = transact(
        [&](Unit& unit, Instant now) { return deeds::set_holidays(unit, holidays, member(who), now); });
    return done(request, "holiday_set", urls_.desk_holidays(year_of(holidays.front().day)),
                changed > 0 ? "holidays_changed" : "holidays_unchanged");
}

web::Response Holidays::update(const web::Request& request, const StaffPerson& who) const
{
    Form form(request.form());
    const auto read = holiday_of(form.text(day_field), form.text(kind_field), form.text(name_field));
    if (const auto* holiday = std::get_if<Holiday>(&read))
        return set(request, who, {*holiday});
    const auto& wrong = std::get<std::string>(read);
    form.wrong(wrong.starts_with("类型") ? kind_field : wrong.starts_with("名称") ? name_field : day_field, wrong);
    return page(request, who, year_in(request, clock_.now()), form);
}

web::Response Holidays::remove(const web::Request& request, const StaffPerson& who) const
{
    const auto day = request.path("day");
    if (!date_in(day))
        throw DomainError(Fault::not_found);
    transact([&](Unit& unit, Instant now) { deeds::remove_holiday(unit, day, member(who), now); });
    return done(request, "holiday_removed", urls_.desk_holidays(year_of(day)), "holidays_changed");
}

web::Response Holidays::import_list(const web::Request& request, const StaffPerson& who) const
{
    Form form(request.form());
    const auto* upload = request.form().upload(file_field.id);
    if (!upload || upload->too_large) {
        form.wrong(file_field, upload ? "文件太大，不能超过 64 KB。" : "请选择一个 CSV 文件。");
        return page(request, who, year_in(request, clock_.now()), form);
    }
    const auto read = holidays_in(upload->content);
    if (const auto* holidays = std::get_if<std::vector<Holiday>>(&read))
        return set(request, who, *holidays);
    form.wrong(file_field, std::get<std::string>(read));
    return page(request, who, year_in(request, clock_.now()), form);
}

web::Response Holidays::export_list(const web::Request& request, const StaffPerson&) const
{
    const int year = year_in(request, clock_.now());
    const auto holidays = store_.read([&](Unit& unit) { return unit.holidays().of(year); });
    return web::file("节假日-" + std::to_string(year) + ".csv", "text/csv; charset=utf-8", holidays_file(holidays));
}

}
