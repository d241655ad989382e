// Makers by the order's state.
#include "domain/certificate_maker.hpp"

#include "domain/fault.hpp"

namespace cakey {

bool may_make(const Order& order, const Member& by)
{
    if (!order.is_being_made() || order.is_downloaded())
        return false;
    return order.state() == OrderState::awaiting_review ? order.claimed_by() == by.id : by.role == Role::outlet;
}

// What is wrong is said: the order's state, its holder, or the person.
void require_maker(const Order& order, const Member& by)
{
    if (!order.is_being_made())
        throw DomainError(Fault::wrong_state, {{"state", std::string(word(order.state()))}});
    if (order.state() == OrderState::awaiting_review)
        order.claimed().require(by.id);
    if (!may_make(order, by))
        throw DomainError(Fault::forbidden);
}

bool may_let_go(const Order& order, const Member& by)
{
    return order.is_being_made() && (by.role == Role::operator_ || (by.role == Role::outlet && !order.is_downloaded()));
}

bool may_answer(const Order& order, const Member& by)
{
    return order.is_being_made() && !order.is_downloaded() ? may_make(order, by) : by.role == Role::operator_;
}

bool may_abandon(const Order& order, const Member& by)
{
    return order.is_downloaded() ? may_let_go(order, by) : may_make(order, by);
}

}
