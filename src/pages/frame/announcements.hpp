// What all companies are to know, above what a page is for (views/layout.tpl).
#pragma once

#include "store/store.hpp"
#include "web/view.hpp"

namespace cakey::pages {

// Of the pages that companies come to first, and of no others: it costs a statement.
void show_announcements(web::Fields& page, Store& store, Instant now);

}
