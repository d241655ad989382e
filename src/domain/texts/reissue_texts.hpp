// What a company is told by mail of a reissue that it asked for.
#pragma once

#include "domain/mail_message.hpp"
#include "domain/reissue.hpp"

namespace cakey {

// To be addressed yet.
MailMessage mail_about_refusal(const Reissue& reissue, Instant now);

}
