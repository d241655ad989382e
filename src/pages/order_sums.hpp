// Money on the page 「订单详情」.
#pragma once

#include "domain/order.hpp"
#include "domain/payment.hpp"
#include "domain/price_list.hpp"
#include "domain/refund.hpp"
#include "web/view.hpp"

#include <vector>

namespace cakey::pages {

// A draft's bill by the price list in force, with the hidden total to agree to; a submitted order's total.
void show_total(web::Fields& fields, const Order& order, const PriceList& prices);
void show_money(web::Fields& fields, const std::vector<Payment>& payments, const std::vector<Refund>& refunds);

}
