// Rows about agreements: views over SQL that src/store/agreements.cpp writes.
#pragma once

#include "values.map.hxx"

#pragma db view(cakey::ConsentRow)
#pragma db view(cakey::ConsentCount)
