// What an account's present number is told of a request about it, so that its owner can object.
#pragma once

#include "domain/identity_request.hpp"
#include "domain/mail_message.hpp"
#include "domain/text_message.hpp"

#include <string>

namespace cakey {

// `purpose`: what was requested, or what came of it: account_closed, renamed, deletion_refused, account_deleted. Each is sent
// at most once per request.
TextMessage text_about(const IdentityRequest& request, TextPurpose purpose, std::string to, Instant now);
// What was decided on deleting the account; to be addressed yet.
MailMessage mail_about(const IdentityRequest& deletion, Instant now);

}
