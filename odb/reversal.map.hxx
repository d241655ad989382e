// reversals: nothing of one changes but what is decided
#pragma once

#include "order.map.hxx"

#pragma db value(cakey::ReversalOutcome) type("TEXT")

#pragma db object(cakey::Reversal) table("reversals") optimistic
#pragma db member(cakey::Reversal::id_) id auto
#pragma db member(cakey::Reversal::version_) version
#pragma db member(cakey::Reversal::order_id_) readonly
#pragma db member(cakey::Reversal::order_version_) readonly
#pragma db member(cakey::Reversal::reason_) readonly
#pragma db member(cakey::Reversal::asked_by_) readonly
#pragma db member(cakey::Reversal::asked_at_) readonly
