// Is a PNG picture whole?
#pragma once

#include "papers/paper_type.hpp"

#include <optional>
#include <string_view>

namespace cakey::papers {

// Decodes it to the end, holding one row.
std::optional<PaperFlaw> png_flaw(std::string_view bytes);

}
