// A price as a form: in the order of its columns (domain/price_book.cpp).
#pragma once

#include "domain/price_book.hpp"
#include "pages/desk/administration/columns.hpp"

#include <span>

namespace cakey::pages::desk {

std::span<const ColumnField> price_fields();

// The business types as options.
void choose_type(web::Fields& place, const Field& field, const std::string& typed);

}
