// What a company is told of the special invoices that it wants.
#pragma once

#include "domain/mail_message.hpp"
#include "domain/taxpayer_check.hpp"

namespace cakey {

// To be addressed yet.
MailMessage mail_about(const TaxpayerCheck& check, Instant now);

}
