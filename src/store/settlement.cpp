// One door for money that came in.
#include "store/settlement.hpp"

namespace cakey {

Settled settle(Unit& unit, std::int64_t payment_id, const std::string& order_number, const Receipt& receipt,
               Instant now)
{
    // The payment is read under the order's lock: whoever held it may have booked the same money.
    auto order = unit.orders().locked(order_number);
    auto payment = unit.payments().at(payment_id);
    const bool booked = payment.settle(order, receipt, now);
    if (booked) {
        if (!order.changes().empty())
            unit.orders().save(order);
        unit.payments().save(payment, now);
        // Another code for the same submission must not be paid, too.
        if (payment.state() == PaymentState::paid)
            unit.payments().close_open(order, now);
    }
    return {std::move(payment), order.state(), booked};
}

}
