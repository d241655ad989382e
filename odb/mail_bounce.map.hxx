// mail_bounces
#pragma once

#include "values.map.hxx"

#pragma db object(cakey::MailBounce) table("mail_bounces")
#pragma db member(cakey::MailBounce::id) id auto
#pragma db member(cakey::MailBounce::company_id) readonly
#pragma db member(cakey::MailBounce::address) readonly
