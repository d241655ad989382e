// A page of a PDF as a picture, by poppler.
#pragma once

#include <string>

namespace cakey::pdf {

inline constexpr int longest_side = 1600;  // pixels: an A4 page at about 137 dots per inch, enough to read small print

// The page, counted from 1, as PNG into that file. False when there is no such page or it cannot be drawn.
bool draw(const std::string& bytes, int page, const std::string& file);

}
