// DER (X.690) as far as it has to be read byte by byte, where OpenSSL would read it into something of its own.
#pragma once

#include <string_view>

namespace cakey::ca {

inline constexpr char der_sequence = '\x30';
inline constexpr char der_bit_string = '\x03';

// The element that these bytes begin with, its tag and length included. Empty when they begin with none, when it ends
// behind them, or when its length is left open, which DER has not.
std::string_view first_element(std::string_view bytes);

std::string_view content_of(std::string_view element);

// The first element, which `bytes` loses.
std::string_view take_element(std::string_view& bytes);

}
