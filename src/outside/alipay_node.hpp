// The signed part of an Alipay answer, cut out as it came.
#pragma once

#include <optional>
#include <string_view>

namespace cakey::outside {

// The raw text of the node's object, from its { to the matching }: what the signature is over, untouched.
// Falls back to error_response. Nothing when there is neither, when the node is no object, when it does not end,
// or when its name comes again behind it (the duplicate-node attack: signed text here, another text there).
std::optional<std::string_view> signed_node(std::string_view body, std::string_view name);

}
