// Rows of order lists: views over SQL that src/store/order_pages.cpp and order_lists.cpp write.
#pragma once

#include "order.map.hxx"

#pragma db value(cakey::OrderRow)
#pragma db view(cakey::ListedOrder)
#pragma db view(cakey::PastOrder)
#pragma db view(cakey::CountedOrder)
