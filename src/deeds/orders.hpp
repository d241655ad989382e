// What happens to an order as a whole: each deed saves it, with all that follows from it (store/orders.hpp).
#pragma once

#include "domain/order.hpp"
#include "domain/staff.hpp"

#include <functional>
#include <optional>
#include <variant>

namespace cakey {
class Unit;

}

namespace cakey::deeds {

// Who it is for.
Submitter submitter_of(Unit& unit, const Order& order);

// Makes a draft. Fault::already_exists when the number is another order's or the same form makes one at this moment
// (Orders::made_from), Fault::too_many when the company has most_drafts.
void make_draft(Unit& unit, Order& order);
// Of a draft that was never submitted, without a trace but its line in the audit log. Fault::wrong_state otherwise.
void remove_draft(Unit& unit, const Order& order);

// 「提交」, with the price list in force. `agreed`: the total that the company has seen. Gives what happened, or what keeps
// it from being submitted: then it is not saved, but for a proof
// that does not stand any more. Fault::wrong_state for what is no draft.
std::variant<OrderEvent, Obstacle> submit(Unit& unit, Order& order, std::optional<Fen> agreed, Instant now);

// Takes a step of its life: `step` calls one of Order's deeds. Gives what happened by its last one.
OrderEvent take(Unit& unit, Order& order, const std::function<void(Order&)>& step);

// Somebody reads one of its papers, or one page of it (0: all of it): that is written down. Fault::not_found when it
// has none of that kind.
Paper read_paper(Unit& unit, const Order& order, PaperKind kind, int page, const Member& by, Instant now);

}
