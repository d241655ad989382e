// The letter that an invoice comes with, and what is said of one that is undone.
#pragma once

#include "domain/mail_message.hpp"
#include "domain/red_letter.hpp"
#include "domain/texts/mail_page.hpp"

namespace cakey {

// `originals`: whether OFD or XML is among its files.
MailPage letter_about(const Invoice& invoice, bool originals);
// To be addressed yet.
MailMessage mail_about(const Invoice& undone, const RedLetter& letter, Instant now);

}
