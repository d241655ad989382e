// What was changed, by whom and when, on the page of what was changed.
#pragma once

#include "store/audit_rows.hpp"
#include "web/view.hpp"

#include <vector>

namespace cakey::pages::desk {

inline constexpr int most_changes_shown = 20;

// {{>DESK_CHANGES}}
void show_changes(web::Fields& page, const std::vector<AuditRow>& lines);

}
