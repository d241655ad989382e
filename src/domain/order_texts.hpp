// The text message that a change of an order's state sends, if any.
#pragma once

#include "domain/order.hpp"
#include "domain/text_message.hpp"

#include <optional>

namespace cakey {

std::optional<TextMessage> text_about(const Order& order, const OrderChange& change);

}
