// The work list: tabs by state, the longest waiting first, and above them what is urgent.
#include "base/numbers.hpp"
#include "pages/desk/parts.hpp"
#include "pages/desk/sight.hpp"
#include "pages/desk/work/handlers.hpp"
#include "pages/desk/work/parts.hpp"
#include "pages/desk/work/query.hpp"
#include "pages/frame/lists.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace cakey::pages::desk {

namespace {

constexpr int most_fresh = 100;
// An order is seen when its transaction is over, a moment after the time that stands in it.
constexpr std::chrono::seconds before_it_is_seen{5};

// clang-format off
constexpr Field view_name_field{
    .id = "view_name", .label = "视图名称", .hint = "用同样的名称再次保存，会替换原来的视图。",
    .longest = SavedView::longest_name};
// clang-format on

struct Found {
    WorkPage page;
    std::vector<WorkRow> urgent;
    std::vector<WorkCount> counts;
    std::vector<SavedView> views;
    WorkQuery::Choices choices;
    std::optional<int> to_release;
};

Found read(Unit& unit, WorkQuery& query, const StaffPerson& who, bool certificates, Instant now)
{
    query.resolve(unit, now);
    Found found;
    unit.together({
        [&] { found.page = unit.work_list().page(query.filter()); },
        when(query.shows_lane(), [&] { found.urgent = unit.work_list().urgent(query.urgent()); }),
        [&] { found.counts = unit.work_list().counts(); },
        [&] { found.views = unit.saved_views().of(who.id); },
        [&] { found.choices.outlets = unit.catalogue().all_outlets(); },
        [&] { found.choices.colleagues = unit.staff().all(); },
        [&] { found.to_release = to_release(unit, who, certificates); },
    });
    return found;
}

}

web::Response Work::list(const web::Request& request, const StaffPerson& who) const
{
    if (who.role == Role::outlet)
        return web::see_other(urls_.desk_outlet());
    return page(request, who, WorkQuery(request, who), Form());
}

web::Response Work::page(const web::Request& request, const StaffPerson& who, WorkQuery query,
                         const Form& form) const
{
    const auto now = clock_.now();
    auto found = store_.read([&](Unit& unit) { return read(unit, query, who, means_.certificates, now); });
    found.choices.platforms = means_.catalogue.platforms();

    auto page = screens_.page(request, who, "待办", Here::work);
    show_to_release(page, found.to_release);
    show_tabs(page, query, found.counts, urls_);
    query.show(page, found.choices);
    show_views(page, found.views, urls_);
    form.show(page, view_name_field);
    form.show_errors(page);
    show_urgent(page, found.urgent, now);
    show_rows(page, who.role, found.page.rows, now);
    page.set("HERE", urls_.desk_work() + query.text());
    const auto since = std::to_string((now - before_it_is_seen).time_since_epoch().count());
    if (query.is_first())
        page.add("WATCHED").set("URL", urls_.desk_work() + "/fresh" + query.text("since=" + since));

    show_pager(page, found.page, query.page(),
               [&](const std::string& turn) { return urls_.desk_work() + query.text(turn); });
    return page.render("desk/work/list", form.status());
}

web::Response Work::fresh(const web::Request& request, const StaffPerson& who) const
{
    require_sees_papers(who);
    WorkQuery query(request, who);
    const auto micros = whole_number<std::int64_t>(request.query("since")).value_or(0);
    const Instant since{std::chrono::microseconds(std::clamp<std::int64_t>(micros, 0, 7'000'000'000'000'000))};
    const int count = store_.read([&](Unit& unit) {
        query.resolve(unit, clock_.now());
        return unit.work_list().fresh(query.filter(), since, most_fresh);
    });
    const auto tag = '"' + std::to_string(count) + '"';
    auto response = request.header("If-None-Match") == tag ? web::Response(304)
                                                           : web::json(200, {{"count", std::int64_t{count}}});
    response.set("ETag", tag);
    return response;
}

web::Response Work::save_view(const web::Request& request, const StaffPerson& who) const
{
    require_sees_papers(who);
    WorkQuery query(request.form(), who);
    Form form(request.form());
    const auto name = form.line(view_name_field);
    if (!form.failed()) {
        const bool saved = store_.transact([&](Unit& unit) {
            SavedView view{.id = 0, .staff_id = who.id, .name = name, .query = query.text()};
            return unit.saved_views().put(view);
        });
        if (saved)
            return done(request, "view_saved", urls_.desk_work() + query.text(), "view_saved");
        form.wrong(view_name_field, "已经有 " + std::to_string(SavedView::most) + " 个视图，请先删除不用的。");
    }
    return page(request, who, query, form);
}

web::Response Work::remove_view(const web::Request& request, const StaffPerson& who) const
{
    require_sees_papers(who);
    const auto id = id_in(request);
    store_.transact([&](Unit& unit) { unit.saved_views().remove(who.id, id); });
    return done(request, "view_removed", urls_.desk_work(), "view_removed");
}

}
