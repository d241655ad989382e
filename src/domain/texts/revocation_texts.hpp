// What a company is told by SMS of its certificate's revocation.
#pragma once

#include "domain/certificate.hpp"
#include "domain/revocation.hpp"
#include "domain/text_message.hpp"

#include <string>

namespace cakey {

// `purpose`: certificate_revoked or revocation_refused. Each is sent at most once per revocation.
TextMessage text_about(const Revocation& revocation, const Certificate& certificate, TextPurpose purpose,
                       std::string to, Instant now);

}
