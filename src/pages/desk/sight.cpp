// Finding orders, companies and requests for those who may see them.
#include "pages/desk/sight.hpp"

#include "domain/fault.hpp"
#include "pages/frame/numbers.hpp"
#include "store/store.hpp"

namespace cakey::pages::desk {

namespace {

bool sees(const StaffPerson& who, const Order& order)
{
    return who.role == Role::outlet ? who.outlet && order.is_for(*who.outlet) : order.submission() > 0;
}

}

deeds::OutletMember outlet_member(const StaffPerson& who)
{
    if (who.role != Role::outlet || !who.outlet)
        throw DomainError(Fault::not_found);
    return {member(who), *who.outlet};
}

void require_sees_papers(const StaffPerson& who)
{
    if (!sees_papers(who))
        throw DomainError(Fault::not_found);
}

Order order_in_sight(Unit& unit, const web::Request& request, const StaffPerson& who)
{
    auto order = unit.orders().numbered(order_number_in(request));
    if (!sees(who, order))
        throw DomainError(Fault::not_found);
    return order;
}

Order order_as_read(Unit& unit, const web::Request& request, const StaffPerson& who)
{
    auto order = order_in_sight(unit, request, who);
    if (order.version() != version_in(request))
        throw DomainError(Fault::stale, {{"state", std::string(word(order.state()))}});
    return order;
}

Order order_to_decide(Unit& unit, const web::Request& request, const StaffPerson& who)
{
    auto order = order_as_read(unit, request, who);
    if (order.claimed_by() != who.id)
        throw DomainError(Fault::not_claimed, {{"state", std::string(word(order.state()))}});
    return order;
}

CertificateInSight certificate_in_sight(Unit& unit, const web::Request& request, const StaffPerson& who)
{
    auto row = unit.certificates().row(id_in(request));
    auto order = unit.orders().numbered(row.order_number);
    if (!sees(who, order))
        throw DomainError(Fault::not_found);
    request.log().order = row.order_number;
    return {std::move(row), std::move(order)};
}

CertificateInSight certificate_as_read(Unit& unit, const web::Request& request, const StaffPerson& who)
{
    auto found = certificate_in_sight(unit, request, who);
    if (found.row.version != version_in(request))
        throw DomainError(Fault::stale, About::certificate);
    return found;
}

Company company_in_sight(Unit& unit, const web::Request& request, const StaffPerson& who)
{
    require_sees_papers(who);
    return unit.companies().numbered({id_in(request)});
}

IdentityRequest request_in_sight(Unit& unit, const web::Request& request, const StaffPerson& who)
{
    require_sees_papers(who);
    return unit.identity_requests().numbered(request.path("no"));
}

IdentityRequest request_as_read(Unit& unit, const web::Request& request, const StaffPerson& who)
{
    auto found = request_in_sight(unit, request, who);
    if (found.version() != version_in(request))
        throw DomainError(Fault::stale, About::identity_request);
    return found;
}

}
