// Rows of the work list: views over SQL that src/store/work_list.cpp writes.
#pragma once

#include "order.map.hxx"

#pragma db view(cakey::WorkRow)
#pragma db view(cakey::WorkCount)
