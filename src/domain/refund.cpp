// A refund is made from the payment that it gives back.
#include "domain/refund.hpp"

#include <algorithm>

namespace cakey {

Refund::Refund(const Payment& payment, RefundReason why, Instant now)
    : payment_id(payment.id()),
      order_id(payment.order_id()),
      order_number(payment.order_number()),
      out_trade_no(payment.out_trade_no()),
      out_request_no(payment.out_trade_no() + "_R"),
      amount(payment.received()),
      reason(why),
      created_at(now)
{
}

bool is_given_back(const Payment& payment, const std::vector<Refund>& refunds)
{
    return std::ranges::find(refunds, payment.id(), &Refund::payment_id) != refunds.end();
}
}
