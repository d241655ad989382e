// payments
#pragma once

#include "values.map.hxx"

#pragma db value(cakey::PaymentState) type("TEXT")

#pragma db object(cakey::Payment) table("payments") optimistic
#pragma db member(cakey::Payment::id_) id auto
#pragma db member(cakey::Payment::version_) version
