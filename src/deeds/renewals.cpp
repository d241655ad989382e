// From a certificate that was shown to an order that needs no papers.
#include "deeds/renewals.hpp"

#include "deeds/orders.hpp"
#include "domain/fault.hpp"
#include "store/store.hpp"

#include <variant>

namespace cakey::deeds {

namespace {

Renewable with_facts(Unit& unit, Certificate certificate, Instant now)
{
    const auto row = unit.certificates().row(certificate.id());
    Renewable found{std::move(certificate),
                    unit.orders().numbered(row.order_number),
                    unit.companies().numbered(row.company_id),
                    {}};
    const auto standing = row.to_revoke() ? CertificateStanding::revoked : row.standing(now);
    found.obstacle = renewal_obstacle(standing, found.made_for, found.company);
    return found;
}

}

Renewable renewable(Unit& unit, std::int64_t certificate, Instant now)
{
    auto found = unit.certificates().at(certificate);
    if (!found.is_issued())
        throw DomainError(Fault::not_found);
    return with_facts(unit, std::move(found), now);
}

std::optional<Renewable> presented(Unit& unit, const std::string& issuer, const std::string& serial,
                                   const std::string& content, Instant now)
{
    auto found = unit.certificates().issued(issuer, serial);
    if (!found || found->content() != content || unit.companies().numbered(found->company_id()).closed())
        return std::nullopt;
    return with_facts(unit, *std::move(found), now);
}

void begin_session(Unit& unit, const Renewable& by, std::optional<std::int64_t> before, Session session)
{
    if (by.obstacle)
        throw DomainError(Fault::wrong_state, About::certificate);
    if (before)
        unit.sessions().remove(*before);
    const auto company = by.certificate.company_id();
    session.company_id = company;
    session.renews = by.certificate.id();
    unit.sessions().add(session);
    unit.sessions().keep_newest_of(company, Session::most_of_company);
    unit.audit().add(AuditLine::of(company, "signed_in", session.created_at, "by a certificate")
                         .on("certificate", std::to_string(by.certificate.id())));
}

OrderEvent renew(Unit& unit, std::int64_t certificate, Order& order, Fen agreed, Instant signed_in_at, Instant now)
{
    // Locked: two forms sent at once make one order.
    unit.companies().locked(order.company_id());
    const auto found = renewable(unit, certificate, now);
    if (found.obstacle || found.certificate.company_id() != order.company_id() || unit.orders().renewing(certificate))
        throw DomainError(Fault::wrong_state, About::certificate);
    order.prove(certificate, found.certificate.serial(), signed_in_at);
    make_draft(unit, order);
    const auto outcome = submit(unit, order, agreed, now);
    if (const auto* obstacle = std::get_if<Obstacle>(&outcome))
        throw DomainError(*obstacle == Obstacle::price_changed ? Fault::price_changed : Fault::incomplete);
    return std::get<OrderEvent>(outcome);
}

}
