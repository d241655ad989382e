// Guide; whom to tell of a hole; whether this process is up, and whether it can serve.
#include "pages/frame/announcements.hpp"
#include "pages/public/handlers.hpp"
#include "print/application_form.hpp"

namespace cakey::pages {

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
