// Rows about bills: views over SQL that src/store/bill_days.cpp and bill_books.cpp write.
#pragma once

#include "bill_day.map.hxx"
#include "bill_difference.map.hxx"

#pragma db view(cakey::BillRow)
#pragma db view(cakey::BookedRow)
#pragma db view(cakey::BilledRow)
#pragma db view(cakey::VerifierRow)
