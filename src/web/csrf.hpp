// Proof that a form came from our own page: a secret of the visitor, masked afresh on each page.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cakey::web::csrf {

inline constexpr std::size_t secret_size = 32;  // bytes

// 32 bytes from the kernel, for a session or for the cookie of a visitor who has none.
std::string new_secret();

// The secret as text for a cookie (43 characters of base64url) and back; nothing when it is no such text.
std::string text_of(std::string_view secret);
std::optional<std::string> secret_of(std::string_view text);

// For a form's hidden field: differs each time, so that a compressed page gives nothing away (BREACH).
// 86 characters of base64url. std::invalid_argument when the secret is not 32 bytes.
std::string mask(std::string_view secret);

// Whether `token` is a mask of the secret, in constant time; any text may be given.
bool matches(std::string_view token, std::string_view secret);

}
