// Whether this process is up, and whether it can serve.
#include "pages/health.hpp"

namespace cakey::pages {

web::Response HealthPage::live(const web::Request&) const
{
    return web::plain(200, "ok\n");
}

web::Response HealthPage::ready(const web::Request&) const
{
    return store_.ready() ? web::plain(200, "ready\n") : web::plain(503, "not ready\n").set("Retry-After", "5");
}

}
