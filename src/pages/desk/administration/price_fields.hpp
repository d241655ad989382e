// A price as a form: in the order of its columns (domain/price_book.cpp). What would be missing.
#pragma once

#include "domain/price_book.hpp"
#include "pages/desk/administration/columns.hpp"

#include <span>
#include <string>
#include <vector>

namespace cakey::pages::desk {

std::span<const ColumnField> price_fields();

// The business types as options.
void choose_type(web::Fields& place, const Field& field, const std::string& typed);

// {{#GAPS}}{{#SENTENCES}}{{TEXT}}{{/SENTENCES}}{{/GAPS}}: gives the place, to add to.
web::Fields show_gaps(web::Fields& page, const std::vector<std::string>& sentences);

}
