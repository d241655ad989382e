// The refund that a transfer is for, as its pages show it.
#pragma once

#include "domain/order.hpp"
#include "domain/outbox_item.hpp"
#include "domain/payment.hpp"
#include "domain/refund.hpp"
#include "web/view.hpp"

#include <optional>

namespace cakey {
class Unit;
}

namespace cakey::pages::desk {

struct RefundAtDesk {
    Refund refund;
    Order order;
    Payment payment;
    std::optional<OutboxItem> item;

    static RefundAtDesk of(Unit& unit, std::int64_t refund);  // Fault::not_found

    // As deeds::require_settleable has it, but for a settlement that waits.
    bool is_stuck() const;
};

void show_refund(web::Fields& page, const RefundAtDesk& found);

}
