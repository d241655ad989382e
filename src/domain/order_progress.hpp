// How far an order is, for whoever has its number and the mobile that it was ordered with: its state, what comes next and
// how long that usually takes. Nothing of who it is for.
#pragma once

#include "domain/order.hpp"

#include <optional>
#include <string>

namespace cakey {

struct OrderProgress {
    OrderState state = OrderState::draft;
    std::optional<OrderState> next;  // nothing when it has ended
    std::string usual;               // a sentence; empty when it has ended
};

// The days are those of domain/setting.hpp. Of an order that was submitted once.
OrderProgress progress_of(const Order& order, int review_days, int correction_days, int receipt_days);

}
