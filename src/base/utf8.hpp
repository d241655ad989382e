// UTF-8, character by character (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace cakey {

// The code point that begins at `at`, which moves behind it. Nothing, and `at` stays, where the bytes are not well-formed
// or the text is over.
std::optional<char32_t> next_code_point(std::string_view text, std::size_t& at);

bool is_utf8(std::string_view text);
std::size_t code_points(std::string_view text);  // a byte that is no UTF-8 counts as one

// Its beginning or its end, of at most so many bytes, without cutting a character in two.
std::string_view cut(std::string_view text, std::size_t most);
std::string_view cut_front(std::string_view text, std::size_t most);
// Its beginning, of at most so many characters; a byte that is no UTF-8 counts as one.
std::string_view first_code_points(std::string_view text, std::size_t most);

// C0 and C1 controls: U+0000 to U+001F, U+007F to U+009F.
constexpr bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7f && c < 0xa0); }

}
