// The letter that an invoice comes with.
#pragma once

#include "domain/invoice.hpp"
#include "domain/texts/mail_page.hpp"

namespace cakey {

// `originals`: whether OFD or XML is among its files.
MailPage letter_about(const Invoice& invoice, bool originals);

}
