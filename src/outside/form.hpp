// Parameters for query strings and form bodies.
#pragma once

#include <map>
#include <string>

namespace cakey::outside {

using Parameters = std::map<std::string, std::string>;  // sorted by name, byte for byte

// "name=value&name=value", both percent-encoded.
std::string form_encoded(const Parameters& parameters);

// The same joined raw, as Alipay signs it.
std::string joined_raw(const Parameters& parameters);

}
