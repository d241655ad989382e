// Deciding whether a company is a general taxpayer.
#include "deeds/taxpayers.hpp"
#include "domain/fault.hpp"
#include "pages/desk/companies/handlers.hpp"
#include "pages/desk/companies/taxpayer_panel.hpp"
#include "pages/desk/sight.hpp"

namespace cakey::pages::desk {

web::Response Taxpayers::confirm(const web::Request& request, const StaffPerson& who) const
{
    return decide(request, who, TaxpayerVerdict::general, {});
}

web::Response Taxpayers::refuse(const web::Request& request, const StaffPerson& who) const
{
    Form form(request.form());
    const auto why = read_taxpayer_refusal(form);
    return form.failed() ? screen(request, who, form) : decide(request, who, TaxpayerVerdict::other, why);
}

web::Response Taxpayers::decide(const web::Request& request, const StaffPerson& who, TaxpayerVerdict verdict,
                                const std::string& why) const
{
    const auto check = whole_number<std::int64_t>(request.path("check"));
    if (!check)
        throw DomainError(Fault::not_found);
    const auto company = transact([&](Unit& unit, Instant now) {
        const auto id = company_in_sight(unit, request, who).id();
        deeds::decide_taxpayer(unit, id, *check, verdict, why, member(who), now);
        return id;
    });
    const auto* event = verdict == TaxpayerVerdict::general ? "taxpayer_confirmed" : "taxpayer_refused";
    return done(request, event, urls_.desk_company(company), event);
}

}
