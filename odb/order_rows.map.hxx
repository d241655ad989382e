// Rows of order lists: views over SQL that src/store/orders.cpp and order_lists.cpp write.
#pragma once

#include "order.map.hxx"

#pragma db view(cakey::OrderRow)
#pragma db view(cakey::DeskRow)
#pragma db view(cakey::DeskCount)
#pragma db view(cakey::HomeCounts)
