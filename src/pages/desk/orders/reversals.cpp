// Undoing a completed order: asked for by an administrator, decided by another one.
#include "deeds/reversals.hpp"
#include "domain/fault.hpp"
#include "pages/desk/orders/handlers.hpp"
#include "pages/desk/orders/reversal_form.hpp"
#include "pages/desk/sight.hpp"

namespace cakey::pages::desk {

namespace {

// That somebody was there before is said before anything about the form.
void require_as_read(Unit& unit, const web::Request& request, const StaffPerson& who, bool asked)
{
    const auto order = order_as_read(unit, request, who);
    order.require(OrderEvent::reversed, Party::operator_);
    const auto open = unit.reversals().open_of(order);
    if (asked ? !open || open->id() != id_in(request) : open.has_value())
        throw DomainError(Fault::wrong_state, About::reversal);
}

}

web::Response Reversals::create(const web::Request& request, const StaffPerson& who) const
{
    store_.read([&](Unit& unit) { require_as_read(unit, request, who, false); });
    Form form(request.form());
    const auto reason = read_reversal(form);
    if (form.failed())
        return screen(request, who, form);
    const auto now = clock_.now();
    act(request, who,
        [&](Unit& unit, const Order& seen) { deeds::ask_reversal(unit, seen, reason, member(who), now); });
    return done(request, "reversal_requested", urls_.desk_order(request.path("no")), "reversal_requested");
}

web::Response Reversals::approve(const web::Request& request, const StaffPerson& who) const
{
    const auto now = clock_.now();
    bool free = false;
    act(request, who, [&](Unit& unit, const Order& seen) {
        free = seen.total() == Fen();
        deeds::approve_reversal(unit, seen, id_in(request), member(who), now);
    });
    return done(request, "reversed", urls_.desk_order(request.path("no")),
                free ? "order_reversed_free" : "order_reversed");
}

web::Response Reversals::refuse(const web::Request& request, const StaffPerson& who) const
{
    store_.read([&](Unit& unit) { require_as_read(unit, request, who, true); });
    Form form(request.form());
    const auto reason = read_reversal_refusal(form);
    if (form.failed())
        return screen(request, who, form);
    const auto now = clock_.now();
    act(request, who, [&](Unit& unit, const Order& seen) {
        deeds::refuse_reversal(unit, seen, id_in(request), reason, member(who), now);
    });
    return done(request, "reversal_refused", urls_.desk_order(request.path("no")), "reversal_refused");
}

web::Response Reversals::withdraw(const web::Request& request, const StaffPerson& who) const
{
    const auto now = clock_.now();
    act(request, who,
        [&](Unit& unit, const Order& seen) { deeds::withdraw_reversal(unit, seen, id_in(request), member(who), now); });
    return done(request, "reversal_withdrawn", urls_.desk_order(request.path("no")), "reversal_withdrawn");
}

}
