// An order at the desk: shown, claimed, decided on, handed over.
#include "deeds/orders.hpp"
#include "pages/desk/orders/forms.hpp"
#include "pages/desk/orders/handlers.hpp"
#include "pages/desk/sight.hpp"
#include "pages/frame/numbers.hpp"
#include "pages/papers/opened.hpp"
#include "store/store.hpp"

namespace cakey::pages::desk {

web::Response Orders::show(const web::Request& request, const StaffPerson& who) const
{
    return screen(request, who, Form());
}

web::Response Orders::paper(const web::Request& request, const StaffPerson& who) const
{
    const auto kind = kind_in<PaperKind>(request);
    require_sees_papers(who);
    const auto now = clock_.now();
    const auto paper = store_.transact([&](Unit& unit) {
        return deeds::read_paper(unit, order_in_sight(unit, request, who), kind, member(who), now);
    });
    request.log().event = "paper_read";
    return opened_paper(paper, request.path("no"), seal_, Framed::by_us);
}

web::Response Orders::claim(const web::Request& request, const StaffPerson& who) const
{
    const auto now = clock_.now();
    store_.transact([&](Unit& unit) {
        auto order = order_as_read(unit, request, who);
        deeds::claim(unit, order, member(who), now);
    });
    request.log().event = "claimed";
    return screens_.see_other(urls_.desk_order(request.path("no")), "order_claimed");
}

web::Response Orders::release(const web::Request& request, const StaffPerson& who) const
{
    const auto now = clock_.now();
    store_.transact([&](Unit& unit) {
        auto order = order_as_read(unit, request, who);
        deeds::release(unit, order, member(who), now);
    });
    request.log().event = "claim_released";
    return screens_.see_other(urls_.desk_work(), "order_released");
}

web::Response Orders::hand_over(const web::Request& request, const StaffPerson& who) const
{
    const auto now = clock_.now();
    store_.transact([&](Unit& unit) {
        auto order = order_as_read(unit, request, who);
        deeds::take(unit, order, [&](Order& taken) { taken.hand_over(who.id, now); });
    });
    request.log().event = "handed_over";
    return screens_.see_other(urls_.desk_order(request.path("no")), "order_handed_over");
}

web::Response Decisions::approve(const web::Request& request, const StaffPerson& who) const
{
    const auto as_read = order_to_decide(request, who);  // which fields there are depends on it
    Form form(request.form());
    const auto parcel = read_parcel(as_read, form);
    if (form.failed())
        return screen(request, who, form);

    const auto now = clock_.now();
    store_.transact([&](Unit& unit) {
        auto order = order_as_read(unit, request, who);
        deeds::take(unit, order, [&](Order& taken) {
            if (parcel)
                taken.dispatch(who.id, parcel->courier, parcel->number, now);
            else
                taken.approve(who.id, now);
        });
    });
    request.log().event = "approved";
    const bool doubtful = parcel && has_doubtful_check_digit(parcel->number);
    return screens_.see_other(urls_.desk_order(as_read.number()),
                              doubtful ? "order_approved_check_number" : "order_approved");
}

web::Response Decisions::refuse(const web::Request& request, const StaffPerson& who) const
{
    const auto as_read = order_to_decide(request, who);
    Form form(request.form());
    const auto reason = read_refusal(form);
    if (form.failed())
        return screen(request, who, form);

    const auto now = clock_.now();
    store_.transact([&](Unit& unit) {
        auto order = order_as_read(unit, request, who);
        deeds::take(unit, order, [&](Order& taken) { taken.refuse(who.id, reason, now); });
    });
    request.log().event = "refused";
    return screens_.see_other(urls_.desk_order(as_read.number()),
                              as_read.total() == Fen() ? "order_refused_free" : "order_refused");
}

web::Response Decisions::return_order(const web::Request& request, const StaffPerson& who) const
{
    const auto as_read = order_to_decide(request, who);  // which fields there are depends on it
    Form form(request.form());
    const auto correction = read_correction(as_read.application().business_type, form);
    if (form.failed())
        return screen(request, who, form);

    const auto now = clock_.now();
    store_.transact([&](Unit& unit) {
        auto order = order_as_read(unit, request, who);
        deeds::take(unit, order, [&](Order& taken) { taken.return_for(who.id, correction, now); });
    });
    request.log().event = "returned";
    return screens_.see_other(urls_.desk_order(as_read.number()), "order_returned");
}

Order Decisions::order_to_decide(const web::Request& request, const StaffPerson& who) const
{
    return store_.read([&](Unit& unit) { return desk::order_to_decide(unit, request, who); });
}

}
