// What an answer from outside means for whoever has to act on it at the desk.
#pragma once

#include "domain/outbox_item.hpp"

#include <string_view>

namespace cakey {

// In words, with what helps; empty: the code has to speak for itself. Alipay's codes: alipay.trade.refund, 业务错误码.
std::string_view answer_text(OutboxKind kind, std::string_view code);

}
