// Bytes as text and back: hex, base64, base32, percent-encoding.
#pragma once

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cakey {

std::string hex(std::string_view bytes);  // lower case
std::optional<std::string> from_hex(std::string_view text);

// RFC 4648 section 4, with padding. Decoding takes nothing else: no blanks, no url-safe alphabet.
std::string base64(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text);

// RFC 4648 section 5, without padding. Decoding takes a text only in the one way that it would be written.
std::string base64url(std::string_view bytes);
std::optional<std::string> from_base64url(std::string_view text);

// RFC 4648 section 6. People type it: small letters, blanks and missing padding are taken.
std::string base32(std::string_view bytes);
std::optional<std::string> from_base32(std::string_view text);

// A number as bytes, the most significant first; of `bytes` as many as it has.
template <std::unsigned_integral Number>
std::string big_endian(Number number)
{
    std::string bytes(sizeof number, '\0');
    for (std::size_t i = bytes.size(); i-- > 0; number = static_cast<Number>(number >> 8))
        bytes[i] = static_cast<char>(number & 0xff);
    return bytes;
}
template <std::unsigned_integral Number>
Number from_big_endian(std::string_view bytes)
{
    Number number = 0;
    for (const unsigned char byte : bytes.substr(0, sizeof number))
        number = static_cast<Number>(number << 8 | byte);
    return number;
}

// RFC 3986: ASCII letters, digits and `kept` stay, every other byte becomes %XX. Good for forms, too: a blank goes as %20.
std::string percent_encoded(std::string_view text, std::string_view kept = "-._~");
// "%E6%9D%8E" decoded; nothing when a '%' is not followed by two hexadecimal digits. '+' stays.
std::optional<std::string> percent_decoded(std::string_view text);

}
