// Where an order stands on the page 「订单详情」, and what can be done next.
#pragma once

#include "domain/order.hpp"
#include "domain/refund.hpp"
#include "web/view.hpp"

#include <vector>

namespace cakey::pages {

void show_steps(web::Fields& fields, const Order& order);
void show_deeds(web::Fields& fields, const Order& order);
// What it was sent back for, and until when it can be mended.
void show_correction(web::Fields& fields, const Order& order);
void show_refusal(web::Fields& fields, const Order& order, const std::vector<Refund>& refunds);

}
