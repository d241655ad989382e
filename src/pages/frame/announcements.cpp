// Announcements on their pages.
#include "pages/frame/announcements.hpp"

#include <optional>

namespace cakey::pages {

void show_announcements(web::Fields& page, CatalogueCopy& catalogue, Instant now)
{
    std::optional<web::Fields> place;
    int shown = 0;
    for (const auto& announcement : catalogue.announcements()) {
        if (shown == Announcement::most_shown)
            return;
        if (announcement.state(now) != AnnouncementState::shown)
            continue;
        if (!place)
            place.emplace(page.add("ANNOUNCED"));
        place->add("ANNOUNCEMENTS").set("TEXT", announcement.text);
        ++shown;
    }
}

}
