// Who sees what at the desk.
#include "pages/desk/order_sight.hpp"

#include "domain/fault.hpp"
#include "pages/order_version.hpp"

#include <string>

namespace cakey::pages {

bool sees(const StaffPerson& who, const Order& order)
{
    if (who.role != Role::outlet)
        return order.submission() > 0;
    const bool approved = order.state() == OrderState::in_progress || order.state() == OrderState::handed_over
                          || order.state() == OrderState::completed;
    const auto& application = order.application();
    return approved && application.delivery == Delivery::pick_up && application.outlet == who.outlet;
}

bool sees_papers(Role role)
{
    return role != Role::outlet;
}

Order order_in_sight(Unit& unit, const web::Request& request)
{
    auto order = unit.orders().numbered(request.path("no"));
    if (!sees(request.who<StaffPerson>(), order))
        throw DomainError(Fault::not_found);
    request.log().order = order.number();
    return order;
}

Order order_as_read(Unit& unit, const web::Request& request)
{
    auto order = order_in_sight(unit, request);
    if (order.version() != version_in(request.form()))
        throw DomainError(Fault::stale, {{"state", std::string(word(order.state()))}});
    return order;
}

Order order_to_decide(Unit& unit, const web::Request& request)
{
    auto order = order_as_read(unit, request);
    if (order.claimed_by() != request.who<StaffPerson>().id)
        throw DomainError(Fault::not_claimed, {{"state", std::string(word(order.state()))}});
    return order;
}

Party party_of(Role role)
{
    return role == Role::outlet ? Party::outlet : Party::reviewer;
}

}
