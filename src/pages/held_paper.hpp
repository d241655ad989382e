// A paper that is there already, as pages show it: its picture if it is one, its name, its size.
#pragma once

#include "domain/paper.hpp"
#include "pages/frame/url.hpp"
#include "web/view.hpp"

#include <string_view>

namespace cakey::pages {

// The section HELD of a paper's row.
web::Fields show_held_paper(web::Fields& row, const Paper& paper, std::string_view order_number, const Urls& urls);

}
