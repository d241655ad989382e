// bill_days, a few of its columns
#pragma once

#include "values.map.hxx"

#pragma db object(cakey::BillWish) table("bill_days") optimistic
#pragma db member(cakey::BillWish::id) id
#pragma db member(cakey::BillWish::version) version
