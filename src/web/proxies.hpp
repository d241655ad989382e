// Who asks, when proxies stand between.
#pragma once

#include "base/networks.hpp"

#include <string>
#include <string_view>

namespace cakey::web {

// `peer`: whoever spoke to the web server. If that is one of the proxies, the last address in `forwarded`, an
// X-Forwarded-For, that is none of them: what stands before it anybody may have written. The last proxy itself where the
// header has nothing, or something that is no address.
std::string visitor_behind(const Networks& proxies, const std::string& peer, std::string_view forwarded);

}
