// Is a JPEG picture whole?
#pragma once

#include "papers/paper_type.hpp"

#include <optional>
#include <string_view>

namespace cakey::papers {

// Decodes it to the end, holding one row (of a progressive picture: its coefficients, within a bound).
std::optional<PaperFlaw> jpeg_flaw(std::string_view bytes);

}
