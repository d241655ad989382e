// text_codes
#pragma once

#include "values.map.hxx"

#pragma db value(cakey::TextPurpose) type("TEXT")

#pragma db object(cakey::TextCode) table("text_codes") optimistic
#pragma db member(cakey::TextCode::id) id auto
#pragma db member(cakey::TextCode::version) version
