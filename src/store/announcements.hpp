// Announcements in the database.
#pragma once

#include "domain/announcement.hpp"
#include "store/link.hpp"

#include <vector>

namespace cakey {

class Announcements {
public:
    explicit Announcements(Link& link) : link_(link) {}

    std::vector<Announcement> shown(Instant now);  // the newest most_shown of them
    std::vector<Announcement> all();               // newest first
    Announcement one(std::int64_t id);             // Fault::not_found
    void add(Announcement& announcement);
    void save(Announcement& announcement);  // Fault::stale when somebody saved in between

private:
    Link& link_;
};

}
