// What a company has ordered before, and what it was told: beside its account, and beside an order that is reviewed.
#pragma once

#include "store/order_rows.hpp"
#include "web/view.hpp"

#include <string_view>
#include <vector>

namespace cakey::pages::desk {

// The section PAST_ORDERS, without the order of the number `but` when there is one.
void show_past_orders(web::Fields& page, const std::vector<PastOrder>& orders, std::string_view but = {});

}
