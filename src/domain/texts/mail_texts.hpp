// The mails that companies get.
#pragma once

#include "domain/mail_message.hpp"
#include "domain/texts/mail_page.hpp"

namespace cakey {

// A variable that is missing stands there empty.
MailPage mail_about(MailPurpose purpose, const std::map<std::string, std::string>& variables);
// What the variables may be, for whoever looks at the texts.
std::map<std::string, std::string> sample_variables(MailPurpose purpose);

}
