// A table as a drawing: lines by the day, bars for anything else. The shapes' places are computed here, views/desk/figures
// has the SVG, cakey.css the colours and dashes; all that it says stands in the table, too.
#pragma once

#include "pages/desk/figures/tables.hpp"
#include "web/view.hpp"

namespace cakey::pages::desk {

// A row of CHART in the table's place; none when there is nothing to draw.
void draw(web::Fields& place, const FigureTable& table);

}
