// text_messages, and their variables in text_message_variables
#pragma once

#include "values.map.hxx"

#pragma db value(cakey::TextPurpose) type("TEXT")
#pragma db value(cakey::TextState) type("TEXT")
#pragma db value(cakey::TextReceipt) type("TEXT")
#pragma db value(cakey::TextProvider) type("TEXT")

#pragma db object(cakey::TextMessage) table("text_messages") optimistic
#pragma db member(cakey::TextMessage::id) id auto
#pragma db member(cakey::TextMessage::version) version
#pragma db member(cakey::TextMessage::variables) table("text_message_variables") id_column("text_message_id") key_column("name") value_column("value")
