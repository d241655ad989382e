// Details, orders, and whether the account is closed.
#include "pages/desk/company_fields.hpp"

#include "domain/mobile.hpp"
#include "pages/desk/company_sight.hpp"
#include "pages/frame/shown.hpp"

#include <utility>

namespace cakey::pages {

namespace {

std::string_view or_dash(const std::string& text)
{
    return text.empty() ? std::string_view("—") : std::string_view(text);
}

}

CompanyAtDesk CompanyAtDesk::in_sight(Unit& unit, const web::Request& request)
{
    auto company = company_in_sight(unit, request);
    const auto orders = unit.companies().orders_of(company.id());
    return {std::move(company), orders};
}

void show_may_change(web::Fields& fields, const CompanyAtDesk& found)
{
    if (!found.company.closed())
        fields.show(found.orders.open > 0 ? web::Name("FROZEN") : web::Name("MAY_CHANGE"));
}

void show_company_at_desk(web::Fields& fields, const CompanyAtDesk& found)
{
    const auto& [company, orders] = found;
    const auto& profile = company.profile();
    fields.set("ID", company.id().value);
    fields.set("VERSION", company.version());
    fields.set("COMPANY", company.name());
    fields.set("COMPANY_CODE", company.credit_code());
    fields.set("CONTACT", company.contact());
    fields.set("MOBILE_MASKED", Mobile::parse(company.mobile())->masked());
    fields.set("LEGAL_PERSON", or_dash(profile.legal_person));
    fields.set("REGISTERED_AT", or_dash(profile.place()));
    fields.set("ADDRESS", or_dash(profile.address));
    fields.set("ORDERS_SUBMITTED", orders.submitted);
    fields.set("ORDERS_OPEN", orders.open);
    fields.set("ORDERS_COMPLETED", orders.completed);
    if (orders.completed > 0)
        fields.show("HAS_COMPLETED");
    show_time(fields, "REGISTERED", "REGISTERED_ISO", company.registered_at());
    if (company.closed()) {
        auto closed = fields.add("CLOSED");
        show_time(closed, "AT", "AT_ISO", *company.closed_at());
    }
}

}
