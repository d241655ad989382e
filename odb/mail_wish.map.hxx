// mail_wishes
#pragma once

#include "values.map.hxx"

#pragma db value(cakey::MailPurposes) type("TEXT")

#pragma db object(cakey::MailWish) table("mail_wishes") optimistic
#pragma db member(cakey::MailWish::company_id) id
#pragma db member(cakey::MailWish::version) version
