// The page, and its tables as files.
#include "pages/desk/figures/chart.hpp"
#include "pages/desk/figures/file.hpp"
#include "pages/desk/figures/handlers.hpp"

#include <algorithm>
#include <map>

namespace cakey::pages::desk {

namespace {

constexpr std::size_t most_lines_open = 31;  // a longer table is shown when somebody wants it

std::map<std::string, std::string> names_of_parts(Unit& unit, FigureDimension dimension)
{
    std::map<std::string, std::string> names;
    switch (dimension) {
    case FigureDimension::outlet:
        for (const auto& outlet : unit.catalogue().all_outlets())
            names[std::to_string(outlet.id)] = outlet.name;
        names[""] = "不经网点";
        break;
    case FigureDimension::platform:
        for (const auto& platform : unit.catalogue().all_platforms())
            names[platform.code] = platform.name;
        break;
    case FigureDimension::operator_:
        for (const auto& staff : unit.staff().all())
            names[std::to_string(staff.id)] = staff.name + "（" + staff.username + "）";
        break;
    case FigureDimension::whole:
        break;
    }
    return names;
}

void show_values(web::Fields& row, const FigureTable& table, const FigureValues& values)
{
    for (std::size_t i = 0; i < values.size(); ++i) {
        auto cell = row.add("CELLS");
        cell.set_view("COLUMN", table.columns[i].label);
        cell.set("VALUE", shown(values[i], table.columns[i].unit));
    }
}

void show_table(web::Fields& place, const FigureTable& table,
                const std::function<std::string(const std::string&)>& part)
{
    place.set_view("HEAD", table.head);
    for (const auto& column : table.columns)
        place.add("COLUMNS").set_view("COLUMN", column.label);
    if (table.lines.size() <= most_lines_open)
        place.show("OPEN");
    for (const auto& line : table.lines) {
        auto row = place.add("LINES");
        if (line.part) {
            auto link = row.add("LINK");
            link.set("URL", part(*line.part));
            link.set("LINE", line.label);
        } else {
            row.add("PLAIN").set("LINE", line.label);
        }
        show_values(row, table, line.values);
    }
    if (table.total) {
        auto total = place.add("TOTAL");
        show_values(total, table, *table.total);
    }
}

void show_state(web::Fields& page, const FigureState& state, Instant now)
{
    if (!state.counted_at)
        return page.show("UNCOUNTED");
    auto known = page.add("COUNTED");
    show_time(known, *state.counted_at);
    if (now - *state.counted_at > FigureDay::late_after)
        page.show("LATE");
    if (state.uncounted > 0)
        page.add("BEHIND").set("DAYS", state.uncounted);
}

}

web::Response Figures::list(const web::Request& request, const StaffPerson& who) const
{
    const auto now = clock_.now();
    const FigureQuery query(request, now);
    auto page = screens_.page(request, who, "统计", Here::figures);
    query.show(page, urls_.desk_figures());
    if (query.failed())
        return page.render("desk/figures/list", query.status());
    const auto book = read(query);
    show_state(page, book.state, now);
    if (!book.part.empty()) {
        auto part = page.add("PART");
        part.set("NAME", book.part);
        part.set("URL", urls_.desk_figures() + query.text_of_all());
    }
    const auto part_url = [&](const std::string& part) { return urls_.desk_figures() + query.text_of_part(part); };
    for (const auto& table : book.tables) {
        auto place = page.add("TABLES");
        place.set_view("ID", table.id);
        place.set_view("NAME", table.title);
        place.set_view("ABOUT", table.about);
        place.set("EXPORT_URL", urls_.desk_figures_export() + query.text("table=" + std::string(table.id)));
        if (table.lines.empty()) {
            place.show("NOTHING");
            continue;
        }
        draw(place, table);
        auto shown_table = place.add("TABLE");
        show_table(shown_table, table, part_url);
    }
    return page.render("desk/figures/list");
}

web::Response Figures::export_table(const web::Request& request, const StaffPerson&) const
{
    const FigureQuery query(request, clock_.now());
    if (query.failed())
        return web::see_other(urls_.desk_figures());
    const auto tables = read(query).tables;
    const auto found = std::ranges::find(tables, request.query("table"), &FigureTable::id);
    if (found == tables.end())
        throw DomainError(Fault::not_found);
    return web::file("统计-" + std::string(found->title) + "-" + query.filter().first + "-" + query.filter().last
                         + ".csv",
                     "text/csv; charset=utf-8", csv_of(*found));
}

Figures::Book Figures::read(const FigureQuery& query) const
{
    const auto& filter = query.filter();
    return store_.read([&](Unit& unit) {
        const auto names = names_of_parts(unit, filter.dimension);
        const auto name = [&](const std::string& part) {
            const auto found = names.find(part);
            return found == names.end() ? part : found->second;
        };
        Book book{.tables = {}, .state = unit.figures().state(), .part = {}};
        const auto sums = unit.figures().sums(filter);
        if (query.by_parts()) {
            book.tables = {table_of_parts(filter.dimension, sums, name)};
        } else {
            book.tables = tables_by_day(filter, unit.figures().days(filter), sums, unit.refusal_reasons().all());
            if (filter.dimension != FigureDimension::whole)
                book.part = name(filter.part);
        }
        return book;
    });
}

}
