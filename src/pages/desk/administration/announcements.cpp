// Announcements: listed, added, changed, taken out of use; as a file, too.
#include "deeds/announcements.hpp"
#include "base/csv.hpp"
#include "domain/fault.hpp"
#include "pages/desk/administration/handlers.hpp"
#include "pages/desk/administration/history.hpp"
#include "pages/desk/administration/list_file.hpp"
#include "pages/desk/sight.hpp"

namespace cakey::pages::desk {

namespace {

// clang-format off
constexpr Field text_field{
    .id = "text", .label = "内容", .hint = "一段文字，不超过 200 个字，例如“10 月 1 日至 7 日放假，订单 10 月 8 日起审核”。",
    .longest = Announcement::longest_text, .wide = true};
constexpr Field from_field{
    .id = "from", .label = "开始日期", .hint = "从这一天零时起显示。", .missing = "请填写开始日期。",
    .wrong = "日期不正确，请按“2026-11-22”的格式填写。", .type = "date"};
constexpr Field until_field{
    .id = "until", .label = "结束日期", .hint = "显示到这一天结束。", .missing = "请填写结束日期。", .wrong = from_field.wrong,
    .type = "date"};
constexpr Field active_field{
    .id = "active", .label = "使用中", .required = false, .kind = Field::Kind::tick};
// clang-format on

const std::vector<ListColumn> columns = {
    {text_field}, {from_field, typed_day}, {until_field, typed_day}, {active_field, typed_tick}};

constexpr std::chrono::days day{1};

std::string first_day(const Announcement& one) { return date_text(china_date(one.shown_from)); }
std::string last_day(const Announcement& one) { return date_text(china_date(one.shown_until - day)); }

Instant day_in(Form& form, const Field& field)
{
    const auto at = form.day(field);
    if (!at)
        form.wrong(field, missing_text(field));
    return at.value_or(Instant());
}

Announcement read(Form& form)
{
    Announcement one;
    one.text = form.line(text_field);
    one.shown_from = day_in(form, from_field);
    one.shown_until = day_in(form, until_field) + day;
    one.active = form.tick(active_field);
    if (one.shown_until <= one.shown_from)
        form.wrong(until_field, "结束日期不能早于开始日期。");
    return one;
}

Form form_of(const Announcement& one)
{
    Form form;
    form.put(text_field, one.text);
    form.put(from_field, first_day(one));
    form.put(until_field, last_day(one));
    form.put(active_field, one.active ? "yes" : "");
    return form;
}

void show_one(web::Fields& row, const Announcement& one, Instant now)
{
    const auto state = one.state(now);
    row.set("ID", one.id);
    row.set("VERSION", one.version);
    row.set("ANNOUNCEMENT", one.text);
    row.set("FIRST_DAY", first_day(one));
    row.set("LAST_DAY", last_day(one));
    row.set_view("STATE", state == AnnouncementState::shown    ? "good"
                          : state == AnnouncementState::coming ? "waiting"
                                                               : "idle");
    row.set_view("STATE_LABEL", label(state));
}

}

web::Response Announcements::list(const web::Request& request, const StaffPerson& who) const
{
    Form form;
    form.put(from_field, date_text(china_date(clock_.now())));
    form.put(active_field, "yes");
    return list_with(request, who, form);
}

web::Response Announcements::create(const web::Request& request, const StaffPerson& who) const
{
    Form form(request.form());
    const auto one = read(form);
    if (form.failed())
        return list_with(request, who, form);
    transact([&](Unit& unit, Instant now) { deeds::add_announcement(unit, one, member(who), now); });
    return done(request, "announcement_added", urls_.desk_announcements(), "announcement_added");
}

web::Response Announcements::show(const web::Request& request, const StaffPerson& who) const
{
    const auto one = store_.read([&](Unit& unit) { return unit.announcements().one(id_in(request)); });
    return show_with(request, who, one, form_of(one));
}

web::Response Announcements::update(const web::Request& request, const StaffPerson& who) const
{
    Form form(request.form());
    auto fresh = read(form);
    fresh.id = id_in(request);
    fresh.version = version_in(request);
    const auto one = store_.read([&](Unit& unit) { return unit.announcements().one(fresh.id); });
    if (one.version != fresh.version)
        throw DomainError(Fault::stale, About::entry);
    if (form.failed())
        return show_with(request, who, one, form);
    transact([&](Unit& unit, Instant now) { deeds::change_announcement(unit, fresh, member(who), now); });
    return done(request, "announcement_changed", urls_.desk_announcements(), "entry_saved");
}

web::Response Announcements::export_list(const web::Request&, const StaffPerson&) const
{
    auto file = list_head(columns);
    for (const auto& one : store_.read([](Unit& unit) { return unit.announcements().all(); }))
        file += csv_row({std::to_string(one.id), std::to_string(one.version), csv_cell(one.text), first_day(one),
                         last_day(one), tick_cell(one.active)});
    return web::file("公告.csv", "text/csv; charset=utf-8", std::move(file));
}

web::Response Announcements::import_list(const web::Request& request, const StaffPerson& who) const
{
    Form form;
    ListFile file(request.form(), columns, form);
    if (form.failed())
        return list_with(request, who, form);
    const auto known = store_.read([](Unit& unit) { return unit.announcements().all(); });
    const auto news = file.news(known, [](Form& form) { return read(form); });
    if (!file.is_to_be_taken()) {
        auto page = screens_.page(request, who, "核对文件", Here::announcements);
        page.set_view("WHAT", "公告");
        page.set("URL", urls_.desk_announcements());
        file.show(page);
        return page.render("desk/administration/list_file");
    }
    transact([&](Unit& unit, Instant now) {
        for (const auto& one : news)
            one.id == 0 ? deeds::add_announcement(unit, one, member(who), now)
                        : deeds::change_announcement(unit, one, member(who), now);
    });
    return done(request, "list_imported", urls_.desk_announcements(), "list_imported");
}

web::Response Announcements::list_with(const web::Request& request, const StaffPerson& who, const Form& form) const
{
    const auto now = clock_.now();
    const auto all = store_.read([](Unit& unit) { return unit.announcements().all(); });
    auto page = screens_.page(request, who, "公告", Here::announcements);
    page.set("MOST", Announcement::most_shown);
    page.set("URL", urls_.desk_announcements());
    for (const auto& one : all) {
        auto row = page.add("ROWS");
        show_one(row, one, now);
    }
    if (all.empty())
        page.show("NO_ROWS");
    if (who.role == Role::administrator) {
        auto change = page.add("MAY_CHANGE");
        form.show(change, ListFile::field);
        for (const auto& field : {text_field, from_field, until_field, active_field})
            form.show(change, field);
    }
    form.show_errors(page);
    return page.render("desk/administration/announcements", form.status());
}

web::Response Announcements::show_with(const web::Request& request, const StaffPerson& who, const Announcement& one,
                                       const Form& form) const
{
    const auto lines = store_.read(
        [&](Unit& unit) { return history_of(unit, "announcement:" + std::to_string(one.id)); });
    auto page = screens_.page(request, who, "公告", Here::announcements);
    show_one(page, one, clock_.now());
    page.set("URL", urls_.desk_announcements());
    if (who.role == Role::administrator) {
        auto change = page.add("MAY_CHANGE");
        for (const auto& field : {text_field, from_field, until_field, active_field})
            form.show(change, field);
    }
    form.show_errors(page);
    show_history(page, lines);
    return page.render("desk/administration/announcement", form.status());
}

}
