// Whether this process is up, and whether it can serve.
#include "pages/public/handlers.hpp"
#include "store/store.hpp"

namespace cakey::pages {

web::Response Health::live(const web::Request&) const
{
    return web::plain(200, "ok\n");
}

web::Response Health::ready(const web::Request&) const
{
    return store_.ready() ? web::plain(200, "ready\n") : web::plain(503, "not ready\n").set("Retry-After", "5");
}

}
