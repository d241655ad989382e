// What a mail system says of a letter that did not arrive (RFC 3462, RFC 3464).
#pragma once

#include "domain/outside.hpp"

#include <optional>
#include <string_view>

namespace cakey::outside {

// Of a message, headers and all, which may be cut off. Nothing unless it is a report that delivery failed for good, and
// names a letter whose Message-ID is of that host. Its fields stand there as they are: the report is 7-bit text.
std::optional<Bounce> bounce_in(std::string_view message, std::string_view host);

}
