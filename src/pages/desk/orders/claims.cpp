// Who has an order in hand.
#include "deeds/claims.hpp"

#include "pages/desk/orders/claim_form.hpp"
#include "pages/desk/orders/handlers.hpp"
#include "pages/desk/sight.hpp"

namespace cakey::pages::desk {

web::Response Claims::create(const web::Request& request, const StaffPerson& who) const
{
    const auto now = clock_.now();
    act(request, who, [&](Unit& unit, Order& order) { deeds::claim(unit, order, member(who), now); });
    return done(request, "claimed", urls_.desk_order(request.path("no")), "order_claimed");
}

web::Response Claims::release(const web::Request& request, const StaffPerson& who) const
{
    const auto now = clock_.now();
    act(request, who, [&](Unit& unit, Order& order) { deeds::release(unit, order, member(who), now); });
    return done(request, "claim_released", urls_.desk_work(), "order_released");
}

web::Response Claims::take_over(const web::Request& request, const StaffPerson& who) const
{
    const auto now = clock_.now();
    act(request, who, [&](Unit& unit, Order& order) { deeds::take_over(unit, order, member(who), now); });
    return done(request, "claim_taken_over", urls_.desk_order(request.path("no")), "order_taken_over");
}

web::Response Claims::hand_on(const web::Request& request, const StaffPerson& who) const
{
    Form form(request.form());
    const auto colleague = store_.read([&](Unit& unit) {
        order_to_decide(unit, request, who);  // that it has changed is said before anything about the form
        return read_colleague(deeds::colleagues_of(unit, who.id), form);
    });
    if (!colleague)
        return screen(request, who, form);
    const auto now = clock_.now();
    act(request, who, [&](Unit& unit, Order& order) { deeds::hand_on(unit, order, *colleague, member(who), now); });
    return done(request, "claim_handed_on", urls_.desk_work(), "order_handed_on");
}

web::Response Claims::hold(const web::Request& request, const StaffPerson& who) const
{
    store_.read([&](Unit& unit) { order_to_decide(unit, request, who); });
    const auto now = clock_.now();
    Form form(request.form());
    const auto hold = read_hold(form, now);
    if (!hold)
        return screen(request, who, form);
    act(request, who,
        [&](Unit& unit, Order& order) { deeds::hold(unit, order, hold->reason, hold->until, member(who), now); });
    return done(request, "held", urls_.desk_order(request.path("no")), "order_held");
}

web::Response Claims::resume(const web::Request& request, const StaffPerson& who) const
{
    const auto now = clock_.now();
    act(request, who, [&](Unit& unit, Order& order) { deeds::resume(unit, order, member(who), now); });
    return done(request, "hold_ended", urls_.desk_order(request.path("no")), "order_resumed");
}

}
