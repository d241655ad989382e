// Announcements: a few rows a year.
#include "store/announcements.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

std::vector<Announcement> Announcements::all()
{
    return rows<Announcement>(link_, "announcements", 0,
                              [](const int&) { return Query("order by shown_from desc, id desc"); });
}

Announcement Announcements::kept(const Announcement& announcement)
{
    return row_at<Announcement>(link_, announcement.id);
}

std::int64_t Announcements::put(Announcement announcement) { return put_row(link_, announcement); }

}
