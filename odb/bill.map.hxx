// bill_entries, and the sums of bill_days
#pragma once

#include "values.map.hxx"

#pragma db value(cakey::BillKind) type("TEXT")
#pragma db value(cakey::BillFault) type("TEXT")
#pragma db value(cakey::BillSum)

#pragma db object(cakey::BillEntry) table("bill_entries")
#pragma db member(cakey::BillEntry::id) id auto
