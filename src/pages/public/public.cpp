// Whom to tell of a hole; whether this process is up, and whether it can serve.
#include "pages/public/handlers.hpp"

namespace cakey::pages {

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
