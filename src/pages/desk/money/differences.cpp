// A difference, and what somebody found out about it.
#include "deeds/bills.hpp"
#include "pages/desk/money/handlers.hpp"
#include "pages/desk/money/parts.hpp"
#include "pages/desk/sight.hpp"

namespace cakey::pages::desk {

namespace {

// clang-format off
constexpr Field remark_field{
    .id = "remark", .label = "核实说明", .hint = "差异的原因，以及怎样处理。写入审计记录，不能再改。", .longest = 200,
    .wide = true};
// clang-format on

// Only where it belongs: the address of another day is none of its.
BillDifference difference_in(Unit& unit, const web::Request& request)
{
    const auto day = unit.bill_days().on(request.path("day"));
    auto difference = unit.bill_days().difference(id_in(request));
    if (difference.day_id != day.id)
        throw DomainError(Fault::not_found);
    return difference;
}

BillDifference difference_as_read(Unit& unit, const web::Request& request)
{
    auto difference = difference_in(unit, request);
    if (difference.version != version_in(request))
        throw DomainError(Fault::stale, About::bill);
    return difference;
}

}

web::Response Differences::show(const web::Request& request, const StaffPerson& who) const
{
    return again(request, who, Form());
}

web::Response Differences::verify(const web::Request& request, const StaffPerson& who) const
{
    // That somebody was there before is said before anything about the form.
    store_.read([&](Unit& unit) { difference_as_read(unit, request); });
    Form form(request.form());
    const auto remark = form.line(remark_field);
    if (form.failed())
        return again(request, who, form);

    transact([&](Unit& unit, Instant now) {
        auto difference = difference_as_read(unit, request);
        deeds::verify(unit, difference, remark, member(who), now);
    });
    return done(request, "difference_verified", urls_.desk_bill(request.path("day")), "difference_verified");
}

web::Response Differences::again(const web::Request& request, const StaffPerson& who, const Form& form) const
{
    std::string verifier;
    const auto difference = store_.read([&](Unit& unit) {
        auto found = difference_in(unit, request);
        if (found.verified_by)
            verifier = unit.staff().numbered(*found.verified_by).name;
        return found;
    });
    auto page = screens_.page(request, who, "对账差异", Here::money);
    page.set("DAY", request.path("day"));
    page.set("VERSION", difference.version);
    show_difference(page, difference);
    if (!difference.open()) {
        auto verified = page.add("VERIFIED");
        verified.set("BY", verifier);
        verified.set("REMARK", difference.remark);
        show_time(verified, *difference.verified_at);
    } else {
        page.show(who.role == Role::administrator ? web::Name("CAN_VERIFY") : web::Name("OPEN"));
    }
    form.show(page, {remark_field});
    return page.render("desk/money/difference", form.status());
}

}
