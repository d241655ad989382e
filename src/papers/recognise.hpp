// Uploaded papers: what they are, by their content, and whether they are whole.
#pragma once

#include "papers/paper_type.hpp"

#include <string_view>
#include <variant>

namespace cakey::papers {

using Recognised = std::variant<PaperType, PaperFlaw>;

// Pictures are decoded to the end, row by row, once their header has shown that they are not too large; of a PDF only
// the beginning and the end are looked at. Any thread may call it at any time.
// Throws std::runtime_error when libmagic's database is missing.
Recognised recognise(std::string_view bytes);

}
