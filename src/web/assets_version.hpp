// What stands behind ?v= in the addresses of the style sheet, the scripts and the mark, so that they may be kept for ever.
#pragma once

#include <string_view>

namespace cakey::web {

// Of those that this program was built beside: `make install` lays out the same (etc/dev/assets). Hexadecimal digits.
extern const std::string_view assets_version;

}
