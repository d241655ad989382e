// What whoever has claimed an order makes of it: approved, refused, returned.
#include "deeds/certificates.hpp"
#include "deeds/checks.hpp"
#include "deeds/claims.hpp"
#include "deeds/orders.hpp"
#include "domain/fault.hpp"
#include "pages/desk/orders/check_form.hpp"
#include "pages/desk/orders/forms.hpp"
#include "pages/desk/orders/handlers.hpp"
#include "pages/desk/sight.hpp"

namespace cakey::pages::desk {

namespace {

std::string_view approved_flash(bool doubtful, bool next)
{
    if (next)
        return doubtful ? "order_approved_next_check_number" : "order_approved_next";
    return doubtful ? "order_approved_check_number" : "order_approved";
}

}

web::Response Decisions::approve(const web::Request& request, const StaffPerson& who) const
{
    Form form(request.form());
    const auto [as_read, list, marks] = review(request, who, form);
    say_what_is_not_met(list, form);
    // What is picked up is made at its outlet.
    const bool is_made_first = means_.certificates && as_read.goes_by_courier();
    if (is_made_first && !store_.read([&](Unit& unit) { return unit.certificates().are_made(as_read); }))
        form.wrong("making", std::string(label(About::certificates_missing)));
    const auto parcel = read_parcel(as_read, form);
    if (form.failed())
        return screen(request, who, form);
    decide(request, who, marks, [&](Unit& unit, Order& order, const CheckList& checked, Instant now) {
        if (!checked.complete())
            throw DomainError(Fault::wrong_state, About::check_list);
        if (is_made_first)
            deeds::require_made(unit, order);
        if (parcel)
            order.dispatch(who.id, parcel->courier, parcel->number, now);
        else
            order.approve(who.id, now);
    });
    const bool doubtful = parcel && has_doubtful_check_digit(parcel->number);
    // 「通过并领取下一个」. The approval stands, whatever becomes of the next one.
    std::optional<Order> next;
    if (request.form().has("next"))
        next = transact([&](Unit& unit, Instant at) { return deeds::claim_next(unit, member(who), at); });
    if (!next)
        return done(request, "approved", urls_.desk_order(as_read.number()), approved_flash(doubtful, false));
    return done(request, "approved", with_courier(urls_.desk_order(next->number()), request.form().get("courier")),
                approved_flash(doubtful, true));
}

web::Response Decisions::refuse(const web::Request& request, const StaffPerson& who) const
{
    Form form(request.form());
    const auto [as_read, list, marks] = review(request, who, form);
    const auto templates = store_.read([](Unit& unit) { return unit.refusal_reasons().active(); });
    const auto reason = read_refusal(templates, list.faults(), form);
    if (form.failed())
        return screen(request, who, form);
    decide(request, who, marks, [&](Unit&, Order& order, const CheckList& checked, Instant now) {
        order.refuse(who.id, reason, now, checked.faults());
    });
    return done(request, "refused", urls_.desk_order(as_read.number()),
                as_read.total() == Fen() ? "order_refused_free" : "order_refused");
}

web::Response Decisions::return_order(const web::Request& request, const StaffPerson& who) const
{
    Form form(request.form());
    const auto [as_read, list, marks] = review(request, who, form);
    const auto correction = read_correction(as_read.application().business_type, list.faults(), form);
    if (form.failed())
        return screen(request, who, form);
    decide(request, who, marks, [&](Unit&, Order& order, const CheckList& checked, Instant now) {
        order.return_for(who.id, correction, now, checked.faults());
    });
    return done(request, "returned", urls_.desk_order(as_read.number()), "order_returned");
}

Decisions::Reviewed Decisions::review(const web::Request& request, const StaffPerson& who, Form& form) const
{
    auto reviewed = store_.read([&](Unit& unit) {
        auto order = order_to_decide(unit, request, who);
        auto list = deeds::check_list(unit, order);
        return Reviewed{std::move(order), std::move(list), {}};
    });
    reviewed.marks = read_marks(reviewed.list, form);
    const auto now = clock_.now();
    for (const auto& mark : reviewed.marks)
        reviewed.list.mark(mark, who.id, now);
    return reviewed;
}

void Decisions::decide(const web::Request& request, const StaffPerson& who, const std::vector<Mark>& marks,
                       const Step& step) const
{
    const auto now = clock_.now();
    act(request, who, [&](Unit& unit, Order& order) {
        const auto checked = deeds::check(unit, order, marks, member(who), now);
        deeds::take(unit, order, [&](Order& one) { step(unit, one, checked, now); });
    });
}

}
