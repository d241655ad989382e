// Finding companies and requests for those who may see them.
#include "pages/desk/company_sight.hpp"

#include "domain/fault.hpp"
#include "pages/desk/order_sight.hpp"
#include "pages/order_version.hpp"
#include "pages/path_id.hpp"

#include <utility>

namespace cakey::pages {

namespace {

void require_sight(const web::Request& request)
{
    if (!sees_papers(request.who<StaffPerson>().role))
        throw DomainError(Fault::not_found);
}

void require_changeable(Unit& unit, const Company& company, const web::Request& request)
{
    if (company.version() != version_in(request.form()))
        throw DomainError(Fault::stale, {{"about", "company"}});
    if (company.closed())
        throw DomainError(Fault::wrong_state, {{"about", "closed_account"}});
    require_no_open_orders(unit, company.id());
}

}

Company company_in_sight(Unit& unit, const web::Request& request)
{
    require_sight(request);
    return unit.companies().numbered({id_in(request.path("id"))});
}

Company company_to_change(Unit& unit, const web::Request& request)
{
    auto company = company_in_sight(unit, request);
    require_changeable(unit, company, request);
    return company;
}

Company locked_company_to_change(Unit& unit, const web::Request& request)
{
    require_sight(request);
    auto company = unit.companies().locked({id_in(request.path("id"))});
    require_changeable(unit, company, request);
    return company;
}

IdentityRequest identity_in_sight(Unit& unit, const web::Request& request)
{
    require_sight(request);
    return unit.identity_requests().numbered(request.path("no"));
}

IdentityRequest identity_as_read(Unit& unit, const web::Request& request)
{
    auto found = identity_in_sight(unit, request);
    if (found.version() != version_in(request.form()))
        throw DomainError(Fault::stale, {{"about", "identity_request"}});
    return found;
}

void require_no_open_orders(Unit& unit, CompanyId company)
{
    if (unit.companies().has_open_orders(company))
        throw DomainError(Fault::wrong_state, {{"about", "open_orders"}});
}

AuditLine audit_line(const StaffPerson& who, std::string event, std::string detail, Instant now)
{
    return {.at = now,
            .by = party_of(who.role),
            .person_id = who.id.value,
            .event = std::move(event),
            .order_number = {},
            .detail = std::move(detail)};
}

}
