// Requests as lists at the desk show them.
#pragma once

#include "store/identity_rows.hpp"
#include "web/view.hpp"

#include <string_view>
#include <vector>

namespace cakey::pages::desk {

// "good", "bad", "waiting" or "idle": the badge's colour. A grant that has ended is idle.
std::string_view request_badge(IdentityState state, bool ended);
std::string_view request_state_label(IdentityState state, bool ended);

// The section IDENTITY_LIST with its rows REQUESTS; nothing when there are none.
void show_requests(web::Fields& page, const std::vector<IdentityRow>& rows, Instant now);

}
