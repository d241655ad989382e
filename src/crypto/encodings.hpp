// Bytes as text and back: hex, base64, base32.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cakey::crypto {

std::string hex(std::string_view bytes);  // lower case
std::optional<std::string> from_hex(std::string_view text);

// RFC 4648 section 4, with padding. Decoding takes nothing else: no blanks, no url-safe alphabet.
std::string base64(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text);

// RFC 4648 section 5, without padding.
std::string base64url(std::string_view bytes);

// RFC 4648 section 6. People type it: small letters, blanks and missing padding are taken.
std::string base32(std::string_view bytes);
std::optional<std::string> from_base32(std::string_view text);

}
