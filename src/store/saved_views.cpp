// A few rows a member.
#include "store/saved_views.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

#include <algorithm>

namespace cakey {

namespace {

using Column = odb::query<SavedView>;

}

std::vector<SavedView> SavedViews::of(StaffId staff)
{
    return rows<SavedView>(link_, "saved_views_of", staff,
                           [](const StaffId& id) { return (Column::staff_id == Column::_ref(id)) + "order by name"; });
}

bool SavedViews::put(SavedView& view)
{
    const auto theirs = of(view.staff_id);
    const auto same = std::ranges::find(theirs, view.name, &SavedView::name);
    if (same != theirs.end()) {
        view.id = same->id;
        link_.database().update(view);
        return true;
    }
    if (theirs.size() >= SavedView::most)
        return false;
    link_.database().persist(view);
    return true;
}

void SavedViews::remove(StaffId staff, std::int64_t id)
{
    link_.database().erase_query<SavedView>(Column::staff_id == staff && Column::id == id);
}

}
