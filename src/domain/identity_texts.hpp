// What an account's present number is told of a request about it, so that its owner can object.
#pragma once

#include "domain/identity_request.hpp"
#include "domain/text_message.hpp"

#include <string>

namespace cakey {

// `purpose`: mobile_change_requested, reclaim_requested or account_closed. Each is sent at most once per request.
TextMessage text_about(const IdentityRequest& request, TextPurpose purpose, std::string to, Instant now);

}
