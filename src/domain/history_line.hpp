// One line of an order's history, as stored: a change of state, by whom, why.
#pragma once

#include "domain/order.hpp"

namespace cakey {

struct HistoryLine {
    HistoryLine() = default;
    HistoryLine(const Order& order, const OrderChange& change)
        : order_id(order.id()),
          from_state(change.from),
          to_state(change.to),
          event(change.event),
          by(change.by),
          staff_id(change.staff),
          at(change.at),
          reason(change.reason),
          due_at(change.due_at)
    {
    }

    std::int64_t id = 0;
    std::int64_t order_id = 0;
    OrderState from_state = OrderState::draft;
    OrderState to_state = OrderState::draft;
    OrderEvent event = OrderEvent::saved;
    Party by = Party::company;
    std::optional<StaffId> staff_id;
    Instant at;
    std::string reason;
    std::optional<Instant> due_at;  // when the order was to be decided, before this step
};

}
