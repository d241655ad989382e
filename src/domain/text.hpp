// Typed text: folding the ways in which people type the same thing.
#pragma once

#include <string>
#include <string_view>

namespace cakey {

// Blanks are ASCII white space, the ideographic and no-break spaces, and characters of no width.
std::string trimmed(std::string_view text);
std::string without_blanks(std::string_view text);
std::string in_one_line(std::string_view text);  // line ends and tabs are blanks; trimmed
std::string in_lines(std::string_view text);     // line ends are one character, however they were sent; trimmed
std::string half_width(std::string_view text);   // "ＡＢ（１）" becomes "AB(1)", U+3000 a space
std::string upper_ascii(std::string_view text);
std::string lower_ascii(std::string_view text);
std::string key_text(std::string_view text);  // half width, no blanks, upper case: how codes and keys are compared

bool has_control(std::string_view text);           // C0 and C1 controls, line ends too, and changes of direction
bool has_control_in_lines(std::string_view text);  // the same besides line feeds and tabs
bool all_digits(std::string_view text);            // "" too
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

}
