// Parts of 「待办」.
#pragma once

#include "base/clock.hpp"
#include "domain/role.hpp"
#include "domain/saved_view.hpp"
#include "pages/desk/work/query.hpp"
#include "store/work_rows.hpp"
#include "web/view.hpp"

#include <vector>

namespace cakey::pages {
class Urls;

}

namespace cakey::pages::desk {

// A state's tab leads to it with the other filters as they stand.
void show_tabs(web::Fields& page, const WorkQuery& query, const std::vector<WorkCount>& counts, const Urls& urls);
void show_urgent(web::Fields& page, const std::vector<WorkRow>& orders, Instant now);
void show_rows(web::Fields& page, Role role, const std::vector<WorkRow>& orders, Instant now);
void show_views(web::Fields& page, const std::vector<SavedView>& views, const Urls& urls);

}
