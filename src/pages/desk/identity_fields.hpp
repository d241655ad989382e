// Requests at the desk as views show them: rows of lists.
#pragma once

#include "store/store.hpp"
#include "web/view.hpp"

#include <string_view>
#include <vector>

namespace cakey::pages {

// "good", "bad", "waiting" or "idle": the badge's colour. A grant that has ended is idle.
std::string_view badge(IdentityState state, bool ended);
std::string_view state_label(IdentityState state, bool ended);

// The section IDENTITY_LIST with its rows REQUESTS; nothing when there are none.
void show_identity_list(web::Fields& fields, const std::vector<IdentityRow>& rows, Instant now);

}
