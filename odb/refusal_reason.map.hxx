// refusal_reasons
#pragma once

#include "domain/order_field.hpp"

#pragma db value(cakey::OrderField) type("TEXT")

#pragma db object(cakey::RefusalReason) table("refusal_reasons") optimistic
#pragma db member(cakey::RefusalReason::id) id auto
#pragma db member(cakey::RefusalReason::version) version
