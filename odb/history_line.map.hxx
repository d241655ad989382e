// order_changes
#pragma once

#include "order.map.hxx"

#pragma db object(cakey::HistoryLine) table("order_changes")
#pragma db member(cakey::HistoryLine::id) id auto
