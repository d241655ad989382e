// Unguessable values. With the digests and encodings that are used beside them.
#pragma once

#include "base/encodings.hpp"
#include "crypto/digests.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cakey::crypto {

// From OpenSSL's generator for private values; throws std::runtime_error when it has no entropy.
std::string random_bytes(std::size_t count);
std::uint32_t random_number();

// Each letter of the alphabet is equally likely.
std::string random_letters(std::size_t count, std::string_view alphabet);
// The same from bytes that are random already: at most `count` letters, fewer when the bytes are over.
std::string letters_of(std::string_view random, std::size_t count, std::string_view alphabet);
std::string random_token();                           // 32 random bytes, base64url: 43 characters
std::string random_hex();                             // 16 random bytes: 32 letters and digits, as providers take them
std::string random_digits(std::size_t count);         // "039481"
std::string random_password(std::size_t count = 10);  // letters and digits that cannot be taken for each other

}
