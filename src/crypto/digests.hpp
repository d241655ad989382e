// Digests and keyed digests.
#pragma once

#include <string>
#include <string_view>

namespace cakey::crypto {

std::string sha256(std::string_view bytes);      // 32 bytes
std::string sha256_hex(std::string_view bytes);  // 64 small hex digits
// Not against forgers: numbers that others make of it.
std::string md5_hex(std::string_view bytes);  // 32 small hex digits

std::string hmac_sha256(std::string_view key, std::string_view bytes);  // 32 bytes
std::string hmac_sha1(std::string_view key, std::string_view bytes);    // 20 bytes

// The time taken tells only whether the lengths are equal.
bool constant_time_equal(std::string_view one, std::string_view other);

}
