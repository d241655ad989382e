// A table as a CSV file.
#pragma once

#include "pages/desk/figures/tables.hpp"

#include <string>

namespace cakey::pages::desk {

// With a byte order mark, a line for each of the table's, and the total.
std::string csv_of(const FigureTable& table);

}
