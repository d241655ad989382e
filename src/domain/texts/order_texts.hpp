// The text message and the mail that a change of an order's state sends, if any.
#pragma once

#include "domain/mail_message.hpp"
#include "domain/order.hpp"
#include "domain/outlet.hpp"
#include "domain/text_message.hpp"

#include <optional>

namespace cakey {

std::optional<TextMessage> text_about(const Order& order, const OrderChange& change);
// To be addressed yet. `outlet`: where it is picked up, of what is.
std::optional<MailMessage> mail_about(const Order& order, const OrderChange& change,
                                      const std::optional<Outlet>& outlet);

}
