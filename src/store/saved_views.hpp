// Views of the work list that members of staff have saved.
#pragma once

#include "domain/saved_view.hpp"
#include "store/link.hpp"

#include <vector>

namespace cakey {

class SavedViews {
public:
    explicit SavedViews(Link& link) : link_(link) {}

    std::vector<SavedView> of(StaffId staff);  // by name
    // In place of theirs of that name. False, and nothing is saved, when they have SavedView::most others.
    bool put(SavedView& view);
    void remove(StaffId staff, std::int64_t id);  // of somebody else: nothing happens

private:
    Link& link_;
};

}
