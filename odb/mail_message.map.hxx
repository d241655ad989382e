// mail_messages, and their variables in mail_message_variables
#pragma once

#include "values.map.hxx"

#pragma db value(cakey::MailPurpose) type("TEXT")
#pragma db value(cakey::MailState) type("TEXT")

#pragma db object(cakey::MailMessage) table("mail_messages") optimistic
#pragma db member(cakey::MailMessage::id) id auto
#pragma db member(cakey::MailMessage::version) version
#pragma db member(cakey::MailMessage::variables) table("mail_message_variables") id_column("mail_message_id") key_column("name") value_column("value")
