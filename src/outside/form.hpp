// Parameters for query strings and form bodies.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace cakey::outside {

using Parameters = std::map<std::string, std::string>;  // sorted by name, byte for byte

// RFC 3986: all but letters, digits and - . _ ~ as %XX of the UTF-8 bytes.
std::string percent_encoded(std::string_view text);

// "name=value&name=value", both encoded. RFC 3986 is good for forms, too: a blank goes as %20.
std::string form_encoded(const Parameters& parameters);

// The same joined raw, as Alipay signs it.
std::string joined_raw(const Parameters& parameters);

}
