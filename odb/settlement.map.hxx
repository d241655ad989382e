// settlements: nothing of it changes but what was decided about it
#pragma once

#include "values.map.hxx"

#pragma db value(cakey::SettlementState) type("TEXT")

#pragma db object(cakey::Settlement) table("settlements") optimistic
#pragma db member(cakey::Settlement::id_) id auto
#pragma db member(cakey::Settlement::version_) version
#pragma db member(cakey::Settlement::number_) readonly
#pragma db member(cakey::Settlement::refund_id_) readonly
#pragma db member(cakey::Settlement::amount_) readonly
#pragma db member(cakey::Settlement::payee_) readonly
#pragma db member(cakey::Settlement::bank_) readonly
#pragma db member(cakey::Settlement::account_sealed_) type("BYTEA") readonly
#pragma db member(cakey::Settlement::transferred_on_) readonly
#pragma db member(cakey::Settlement::bank_reference_) readonly
#pragma db member(cakey::Settlement::entered_by_) readonly
#pragma db member(cakey::Settlement::entered_at_) readonly
