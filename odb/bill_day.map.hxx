// bill_days
#pragma once

#include "bill.map.hxx"

#pragma db value(cakey::BillState) type("TEXT")

#pragma db object(cakey::BillDay) table("bill_days") optimistic
#pragma db member(cakey::BillDay::id) id auto
#pragma db member(cakey::BillDay::version) version
