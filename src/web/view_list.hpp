// Which views there were when this program was built: without one of them it would start, and then fail where that is shown.
#pragma once

#include <string_view>

namespace cakey::web {

// Lines of names: "orders/show", "layout", "parts/pager".
extern const std::string_view view_list;

}
