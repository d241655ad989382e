// Details, orders, and whether the account is closed.
#include "pages/desk/companies/parts.hpp"

#include "domain/mobile.hpp"
#include "pages/frame/shown.hpp"
#include "store/companies.hpp"
#include "store/store.hpp"

#include <utility>

namespace cakey::pages::desk {

CompanyAtDesk CompanyAtDesk::of(Unit& unit, Company company)
{
    const auto orders = unit.companies().orders_of(company.id());
    return {std::move(company), orders};
}

void show_company(web::Fields& page, const CompanyAtDesk& found)
{
    const auto& [company, orders] = found;
    const auto& profile = company.profile();
    page.set("ID", company.id().value);
    page.set("VERSION", company.version());
    page.set("COMPANY", company.name());
    page.set("COMPANY_CODE", company.credit_code());
    page.set("CONTACT", company.contact());
    page.set("MOBILE_MASKED", Mobile::parse(company.mobile())->masked());
    page.set("LEGAL_PERSON", or_dash(profile.legal_person));
    page.set("REGISTERED_AT", or_dash(profile.place()));
    page.set("ADDRESS", or_dash(profile.address));
    page.set("ORDERS_SUBMITTED", orders.submitted);
    page.set("ORDERS_OPEN", orders.open);
    page.set("ORDERS_COMPLETED", orders.completed);
    if (orders.completed > 0)
        page.show("HAS_COMPLETED");
    show_time(page, "REGISTERED", "REGISTERED_ISO", company.registered_at());
    if (company.closed()) {
        auto closed = page.add("CLOSED");
        show_time(closed, "AT", "AT_ISO", *company.closed_at());
    }
}

void show_may_change(web::Fields& page, const CompanyAtDesk& found)
{
    if (!found.company.closed())
        page.show(found.orders.open > 0 ? web::Name("FROZEN") : web::Name("MAY_CHANGE"));
}

}
