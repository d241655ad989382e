// Announcements on their pages.
#include "pages/frame/announcements.hpp"

namespace cakey::pages {

void show_announcements(web::Fields& page, Store& store, Instant now)
{
    const auto shown = store.read([&](Unit& unit) { return unit.announcements().shown(now); });
    if (shown.empty())
        return;
    auto place = page.add("ANNOUNCED");
    for (const auto& announcement : shown)
        place.add("ANNOUNCEMENTS").set("TEXT", announcement.text);
}

}
