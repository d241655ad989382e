// How many labels are printed at once, and the choice of their paper.
#pragma once

#include "pages/frame/form.hpp"
#include "print/labels.hpp"

#include <cstddef>

namespace cakey::pages::desk {

inline constexpr std::size_t most_labels = 100;

// clang-format off
inline constexpr Field paper_field{
    .id = "label_paper", .label = "标签纸", .wrong = "请选择标签纸。", .kind = Field::Kind::options, .empty = ""};
// clang-format on

void show_paper_choice(web::Fields& page);

}
