// The map on 「办理网点」: each city that has outlets is a link to them. The shapes' places are computed here,
// views/public/outlets.tpl has the SVG, cakey.css the colours; all that it says stands in the list, too.
#pragma once

#include "domain/outlet_location.hpp"
#include "pages/frame/url.hpp"
#include "web/view.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cakey::pages {

// `chosen` is the city whose outlets are listed, if it is one; `from` is where distances are measured from, or null.
void draw_map(web::Fields& page, const std::vector<LocatedOutlet>& outlets, std::string_view chosen,
              const Location* from, const Urls& urls);

// The list of a city's outlets.
std::string outlets_in(std::string_view city, const Urls& urls);

}
