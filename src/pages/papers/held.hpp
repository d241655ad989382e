// A paper that is there already, as pages show it: its picture if it is one, its name, its size.
#pragma once

#include "domain/paper.hpp"
#include "web/view.hpp"

#include <string>

namespace cakey::pages {

// The section HELD of a paper's row or field; `url` opens the paper.
web::Fields show_held_paper(web::Fields& row, const Paper& paper, const std::string& url);

}
