// What the customer is told by SMS when an order moves on: product page, "What is sent".
#include "domain/order_texts.hpp"

namespace cakey {

namespace {

TextMessage about(const Order& order, const OrderChange& change, TextPurpose purpose)
{
    // An order takes each such step at most once per version: the number is never drawn twice.
    const auto out_id = order.number() + "V" + std::to_string(order.version());
    auto message = TextMessage::to(order.mobile(), purpose, out_id, change.at);
    message.variables["order"] = order.number();
    message.order_number = order.number();
    return message;
}

}

std::optional<TextMessage> text_about(const Order& order, const OrderChange& change)
{
    if (change.follow.text_dispatched) {
        auto message = about(order, change, TextPurpose::dispatched);
        message.variables["courier"] = label(*order.courier());
        message.variables["number"] = order.courier_number();
        return message;
    }
    if (change.follow.text_refused) {
        auto message = about(order, change, TextPurpose::refused);
        message.variables["reason"] = order.refusal_reason();
        return message;
    }
    if (change.follow.text_returned) {
        auto message = about(order, change, TextPurpose::returned);
        message.variables["what"] = change.reason;
        return message;
    }
    if (change.follow.text_reversed) {
        auto message = about(order, change, TextPurpose::reversed);
        message.variables["reason"] = order.reversal_reason();
        return message;
    }
    return std::nullopt;
}

}
