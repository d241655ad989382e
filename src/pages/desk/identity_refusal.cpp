// A refusal, with a reason in the company's hands.
#include "pages/desk/identity_refusal.hpp"

#include "pages/desk/company_sight.hpp"
#include "pages/form_values.hpp"

namespace cakey::pages {

namespace {

constexpr FormField reason_field{"reason", "REASON", "REASON_ERROR"};
constexpr std::size_t longest_reason = 200;  // characters

}

web::Response IdentityRefusalPage::create(const web::Request& request) const
{
    // That somebody has decided already is said before anything about the form.
    store_.read([&](Unit& unit) { identity_as_read(unit, request); });
    FormCheck check;
    const auto reason = read_line(request.form(), {reason_field, "拒绝原因", longest_reason}, check);
    if (check.failed())
        return screen_.show(request, check);

    const auto& who = request.who<StaffPerson>();
    const auto now = clock_.now();
    store_.transact([&](Unit& unit) {
        auto decided = identity_as_read(unit, request);
        decided.refuse(who.id, reason, now);
        unit.identity_requests().save(decided);
        unit.audit().add(audit_line(who, "identity_refused", decided.number(), now));
    });
    request.log().event = "identity_refused";
    return screens_.see_other(urls_.desk_request(request.path("no")), "identity_refused");
}

}
