// refunds
#pragma once

#include "values.map.hxx"

#pragma db value(cakey::RefundReason) type("TEXT")
#pragma db value(cakey::RefundState) type("TEXT")

#pragma db object(cakey::Refund) table("refunds") optimistic
#pragma db member(cakey::Refund::id) id auto
#pragma db member(cakey::Refund::version) version
