// The agreement's text as paragraphs: one a line, those that begin with 第…条 are headings (domain/agreement.hpp).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cakey::pages {

std::vector<std::string> paragraphs_of(std::string_view text);  // without empty ones
bool is_heading(std::string_view paragraph);

}
