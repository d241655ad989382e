// Who makes an order's certificates: that depends on where the order is.
#pragma once

#include "domain/order.hpp"
#include "domain/staff.hpp"

namespace cakey {

// Whether this person makes them now: who has the order claimed, before its parcel goes; at the outlet that is to hand
// them over anybody of its staff; nobody what its company makes itself, to be downloaded. (Whether they see the order is another question: pages/desk/sight.hpp.)
bool may_make(const Order& order, const Member& by);
// Fault::wrong_state, Fault::not_claimed or Fault::forbidden when they do not.
void require_maker(const Order& order, const Member& by);
// Whether they let what a colleague asked for go on.
bool may_let_go(const Order& order, const Member& by);
// Whether they say what an authority made of it: of what its company makes itself any operator; when the order is not made
// any more, too, since what may have been issued has still to be revoked.
bool may_answer(const Order& order, const Member& by);
// Whether they give up what was never asked of an authority.
bool may_abandon(const Order& order, const Member& by);

}
