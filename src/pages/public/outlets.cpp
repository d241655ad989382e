// 「办理网点」: all of them, or a city's.
#include "pages/frame/announcements.hpp"
#include "pages/public/handlers.hpp"

#include <algorithm>

namespace cakey::pages {

namespace {

// Each once, in the outlets' order.
std::vector<std::string> cities_of(const std::vector<Outlet>& outlets)
{
    std::vector<std::string> cities;
    for (const auto& outlet : outlets)
        if (std::ranges::find(cities, outlet.city) == cities.end())
            cities.push_back(outlet.city);
    return cities;
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
    const auto outlets = store_.read([](Unit& unit) { return unit.catalogue().outlets(); });
    const auto cities = cities_of(outlets);
    const auto wanted = std::ranges::find(cities, request.query("city"));  // an unknown one filters nothing

    auto page = screens_.page(request, who, "办理网点");
    show_announcements(page, store_, clock_.now());
    for (const auto& city : cities) {
        auto row = page.add("CITIES");
        row.set("CITY", city);
        if (wanted != cities.end() && *wanted == city)
            row.show("SELECTED");
    }
    int count = 0;
    for (const auto& outlet : outlets)
        if (wanted == cities.end() || *wanted == outlet.city) {
            show_outlet(page.add("OUTLETS"), outlet);
            ++count;
        }
    page.set("COUNT", count);
    return page.render("public/outlets");
}

}
