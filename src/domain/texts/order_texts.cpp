// What the customer is told by SMS and mail when an order moves on: product page, "What is sent".
#include "domain/texts/order_texts.hpp"

namespace cakey {

namespace {

// An order takes each such step at most once per version: with its word the number is never drawn twice.
std::string number_of(const Order& order) { return order.number() + "V" + std::to_string(order.version()); }

TextMessage about(const Order& order, const OrderChange& change, TextPurpose purpose)
{
    auto message = TextMessage::to(order.mobile(), purpose, number_of(order), change.at);
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

std::optional<MailMessage> mail_about(const Order& order, const OrderChange& change,
                                      const std::optional<Outlet>& outlet)
{
    if (!change.follow.mail)
        return std::nullopt;
    MailMessage message{.company_id = order.company_id(),
                        .number = number_of(order) + '-' + std::string(word(*change.follow.mail)),
                        .address = {},
                        .purpose = *change.follow.mail,
                        .variables = {{"order", order.number()}},
                        .order_number = order.number(),
                        .created_at = change.at};
    auto& variables = message.variables;
    switch (message.purpose) {
    case MailPurpose::paid:
        variables["amount"] = "¥" + order.total().grouped();
        break;
    case MailPurpose::returned:
        variables["what"] = change.reason;
        break;
    case MailPurpose::refused:
        variables["reason"] = order.refusal_reason();
        break;
    case MailPurpose::dispatched:
        variables["courier"] = label(*order.courier());
        variables["number"] = order.courier_number();
        break;
    case MailPurpose::ready:
        if (outlet) {
            variables["outlet"] = outlet->name;
            variables["address"] = outlet->city + outlet->district + outlet->address;
            variables["phone"] = outlet->phone;
        }
        break;
    case MailPurpose::in_review:
    case MailPurpose::to_download:
    case MailPurpose::completed:
    case MailPurpose::expiring:
    case MailPurpose::reissue_refused:
    case MailPurpose::invoice_undone:
    case MailPurpose::taxpayer_checked:
    case MailPurpose::deletion_decided:
        break;
    }
    return message;
}

}
