// What all companies are to know, above what a page is for (views/layout.tpl).
#pragma once

#include "store/catalogue_copy.hpp"
#include "web/view.hpp"

namespace cakey::pages {

// Of the pages that companies come to first, and of no others. The newest Announcement::most_shown of those shown now.
void show_announcements(web::Fields& page, CatalogueCopy& catalogue, Instant now);

}
