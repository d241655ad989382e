// Guide, outlets; whom to tell of a hole; whether this process is up, and whether it can serve.
#include "pages/frame/announcements.hpp"
#include "pages/public/handlers.hpp"
#include "print/application_form.hpp"

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

web::Response Guide::show(const web::Request& request, const Visitor& who) const
{
    auto page = screens_.page(request, who, "用户手册");
    show_announcements(page, store_, clock_.now());
    return page.render("public/guide");
}

web::Response Guide::blank_form(const web::Request&, const Visitor&) const
{
    const auto now = clock_.now();
    const auto agreement = store_.read([&](Unit& unit) { return unit.agreements().in_force(now); });
    return web::file("申请表.pdf", "application/pdf", means_.blank_form.pdf(agreement.printed_paragraphs()));
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

web::Response SecurityContact::show(const web::Request&) const
{
    if (means_.security_contact.empty())
        return web::plain(404, "not found\n");
    // Read anew before it ends, as the RFC advises: it is never older than the request.
    const auto ends = clock_.now() + std::chrono::days(180);
    return web::plain(200, "Contact: " + means_.security_contact + "\nExpires: " + china_iso(ends)
                               + "\nPreferred-Languages: zh, en\n");
}

web::Response Health::live(const web::Request&) const { return web::plain(200, "ok\n"); }

web::Response Health::ready(const web::Request& request) const
{
    const auto hindrance = store_.hindrance();
    if (!hindrance)
        return web::plain(200, "ready\n");
    // Anybody may read this: where the database lies is for the log.
    const auto why = hindrance->kind == Hindrance::Kind::away ? "the database cannot be reached" : hindrance->reason;
    request.log().event = "not_ready";
    return web::plain(503, "not ready: " + why + "\n").set("Retry-After", "5");
}

}
