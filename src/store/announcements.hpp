// Announcements in the database.
#pragma once

#include "domain/announcement.hpp"
#include "store/link.hpp"

#include <vector>

namespace cakey {

class Announcements {
public:
    explicit Announcements(Link& link) : link_(link) {}

    std::vector<Announcement> all();  // newest first
    // By its number. Fault::not_found; Fault::stale when somebody saved in between.
    Announcement kept(const Announcement& announcement);
    std::int64_t put(Announcement announcement);  // one without a number is a new one. Gives its number

private:
    Link& link_;
};

}
