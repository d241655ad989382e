// 「办理网点」: all of them or a city's, or all as seen from a county, the nearest first.
#include "domain/text.hpp"
#include "pages/frame/announcements.hpp"
#include "pages/public/handlers.hpp"
#include "pages/public/outlet_map.hpp"

#include <algorithm>
#include <cmath>

namespace cakey::pages {

namespace {

// clang-format off
constexpr Field city_field{
    .id = "city", .label = "所在城市", .required = false, .kind = Field::Kind::options, .empty = "全部"};
constexpr Field county_field{
    .id = "county", .label = "所在区县", .hint = "选填。选择后列出全部网点，近的在前。", .required = false,
    .kind = Field::Kind::options, .empty = "不选"};
// clang-format on

constexpr std::size_t longest = 64;  // bytes of a name; longer ones are none

// What outlets are listed under, and where they are: each once, in the outlets' order.
std::vector<std::string_view> cities_of(const std::vector<LocatedOutlet>& outlets)
{
    std::vector<std::string_view> cities;
    const auto add = [&](std::string_view city) {
        if (std::ranges::find(cities, city) == cities.end())
            cities.push_back(city);
    };
    for (const auto& one : outlets) {
        add(one.outlet.city);
        if (one.location)
            add(one.location->city);
    }
    return cities;
}

// Where somebody is who says so by a county and, where there are several of its name, by its city. Says at the field what
// is to be chosen instead; null without a county, and for what is none.
const Location* read_location(std::string_view city, std::string_view county, Form& form)
{
    if (county.empty())
        return nullptr;
    if (find_location(city)) {
        const auto* found = find_location(city, county);
        if (!found)
            form.wrong(county_field, "请选择" + std::string(city) + "的区县。");
        return found;
    }
    const auto is_it = [&](const Location& one) { return one.county == county; };
    if (std::ranges::count_if(locations(), is_it) > 1)
        form.wrong(city_field, "有几个" + std::string(county) + "，请选择所在城市。");
    else if (const auto found = std::ranges::find_if(locations(), is_it); found != locations().end())
        return &*found;
    return nullptr;
}

void show_form(web::Fields& page, const Form& form, const std::vector<std::string_view>& cities)
{
    auto city_options = form.show(page, city_field);
    for (const auto city : cities)
        add_option(city_options, {city, city, city == form.text(city_field)});
    // A county can be chosen that has no outlet in its city, and then its city can be, too.
    for (const auto& one : locations())
        if (one.county.empty() && std::ranges::find(cities, one.city) == cities.end())
            add_option(city_options, {one.city, one.city, one.city == form.text(city_field)});

    auto counties = form.show(page, county_field);
    std::optional<web::Fields> group;
    for (const auto& one : locations())
        if (one.county.empty()) {
            group = counties.add("GROUPS");
            group->set_view("GROUP", one.city);
        } else {
            const bool chosen = one.city == form.text(city_field) && one.county == form.text(county_field);
            add_option(*group, {one.county, one.county, chosen});
        }
    form.show_errors(page);
}

std::string distance_text(const LocatedOutlet& one, const Location& from)
{
    if (!one.location)
        return "—";
    if (one.location == &from)
        return "本区县";
    const auto rounded = std::lround(kilometres(from.point, one.location->point));
    return "约 " + std::to_string(std::max(rounded, 1L)) + " 公里";
}

void show_outlet(web::Fields row, const Outlet& outlet)
{
    row.set("ID", outlet.id);
    row.set("CITY", outlet.city);
    row.set("DISTRICT", outlet.district);
    row.set("NAME", outlet.name);
    row.set("ADDRESS", outlet.address);
    row.set("RECIPIENT", outlet.recipient);
    row.set("PHONE", outlet.phone);
    if (!outlet.hours.empty())
        row.add("HOURS").set("TEXT", outlet.hours);
}

}

web::Response Outlets::list(const web::Request& request, const Visitor& who) const
{
    const auto& outlets = means_.catalogue.outlets();
    const auto cities = cities_of(outlets);
    const auto asked = trimmed(request.query(city_field.id).substr(0, longest));
    Form form;
    const auto* from = read_location(asked, trimmed(request.query(county_field.id).substr(0, longest)), form);
    // An unknown city filters nothing.
    const bool known = find_location(asked) || std::ranges::find(cities, asked) != cities.end();
    const std::string chosen(from ? from->city : known ? asked : "");
    form.put(city_field, chosen);
    if (from)
        form.put(county_field, from->county);

    auto page = screens_.page(request, who, "办理网点");
    show_announcements(page, means_.catalogue, clock_.now());
    show_form(page, form, cities);
    draw_map(page, outlets, from ? std::string_view() : chosen, from, urls_);
    std::optional<std::vector<LocatedOutlet>> nearest;
    if (from) {
        nearest = outlets;
        sort_by_distance(*nearest, from->point);
        page.add("NEAREST").set("PLACE", std::string(from->city) + std::string(from->county));
    }
    int count = 0;
    bool told_hours = true;
    for (const auto& one : nearest ? *nearest : outlets)
        if (from || chosen.empty() || one.is_in(chosen)) {
            auto row = page.add("OUTLETS");
            if (from)
                row.add("AWAY").set("TEXT", distance_text(one, *from));
            told_hours = told_hours && !one.outlet.hours.empty();
            show_outlet(std::move(row), one.outlet);
            ++count;
        }
    page.set("COUNT", count);
    page.show(count > 0 ? web::Name("SOME") : web::Name("NONE"));
    if (!told_hours)
        page.show("SOME_UNTOLD");
    return page.render("public/outlets", form.status());
}

}
