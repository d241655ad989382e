// Asking for a revocation, deciding, and what follows.
#include "deeds/revocations.hpp"

#include "domain/fault.hpp"
#include "domain/texts/revocation_texts.hpp"
#include "store/store.hpp"

#include <utility>

namespace cakey::deeds {

namespace {

// A line of the audit log, by its staff or else by the company.
void write_down(Unit& unit, const Order& order, const Revocation& revocation, const char* event,
                const std::optional<Member>& by, Instant now)
{
    auto line = by ? AuditLine::of(*by, event, now) : AuditLine::of(order.company_id(), event, now);
    line.detail = word(revocation.reason);
    unit.audit().add(std::move(line)
                         .about(order.number(), order.company_id())
                         .on("certificate", std::to_string(revocation.certificate_id)));
}

// What was never asked of its authority is abandoned, and what has ended needs no revocation.
void require_revocable(Unit& unit, const Certificate& certificate)
{
    using enum CertificateState;
    const auto state = certificate.state();
    if (state != signing && state != unknown && !certificate.allows(CertificateEvent::revoked))
        throw DomainError(Fault::wrong_state, About::certificate);
    if (unit.revocations().of(certificate.id()))
        throw DomainError(Fault::wrong_state, About::revocation);
}

Revocation revocation_of(Unit& unit, const Certificate& certificate, std::int64_t id)
{
    auto revocation = unit.revocations().at(id);
    if (revocation.certificate_id != certificate.id())
        throw DomainError(Fault::not_found);
    return revocation;
}

// Of its own; under the lock of its order, which certificates are changed under.
LockedCertificate locked_of(Unit& unit, CompanyId company, std::int64_t id)
{
    const auto number = unit.certificates().row(unit.certificates().of(company, id).id()).order_number;
    auto order = unit.orders().locked(number);
    return {std::move(order), unit.certificates().of(company, id)};
}

}

void ask_revocation(Unit& unit, const SeenCertificate& seen, const RevocationWish& wish, const Member& by, Instant now)
{
    const auto [order, certificate] = locked_as_seen(unit, seen);
    require_revocable(unit, certificate);
    Revocation revocation{.certificate_id = certificate.id(),
                          .ground = wish.ground,
                          .reason = wish.reason,
                          .note = wish.note,
                          .asked_by = wish.ground == RevocationGround::wish ? Party::company : Party::operator_,
                          .asker = by.id,
                          .asked_at = now};
    unit.revocations().add(revocation);
    write_down(unit, order, revocation, "revocation_wanted", by, now);
}

void ask_revocation(Unit& unit, CompanyId company, std::int64_t id, RevocationReason reason, Instant now)
{
    const auto [order, certificate] = locked_of(unit, company, id);
    require_revocable(unit, certificate);
    Revocation revocation{.certificate_id = id, .reason = reason, .asked_by = Party::company, .asked_at = now};
    unit.revocations().add(revocation);
    write_down(unit, order, revocation, "revocation_wanted", {}, now);
}

void approve_revocation(Unit& unit, const SeenCertificate& seen, std::int64_t id, const Member& by, Instant now)
{
    auto [order, certificate] = locked_as_seen(unit, seen);
    auto revocation = revocation_of(unit, certificate, id);
    revocation.approve(by.id, now);
    write_down(unit, order, revocation, "revocation_approved", by, now);
    if (certificate.driver() == CertificateDriver::embedded && certificate.allows(CertificateEvent::revoked))
        unit.certificates().revoke(certificate, revocation, by, order.number(), now);
    else
        unit.revocations().save(revocation);
}

void refuse_revocation(Unit& unit, const SeenCertificate& seen, std::int64_t id, const std::string& why,
                       const Member& by, Instant now)
{
    const auto [order, certificate] = locked_as_seen(unit, seen);
    auto revocation = revocation_of(unit, certificate, id);
    revocation.refuse(why, by.id, now);
    unit.revocations().save(revocation);
    write_down(unit, order, revocation, "revocation_refused", by, now);
    if (revocation.asked_by != Party::company)
        return;
    auto text = text_about(revocation, certificate, TextPurpose::revocation_refused,
                           unit.companies().numbered(certificate.company_id()).mobile(), now);
    unit.texts().add(text);
}

void withdraw_revocation(Unit& unit, const SeenCertificate& seen, std::int64_t id, const Member& by, Instant now)
{
    const auto [order, certificate] = locked_as_seen(unit, seen);
    auto revocation = revocation_of(unit, certificate, id);
    revocation.withdraw(by.id, now);
    unit.revocations().save(revocation);
    write_down(unit, order, revocation, "revocation_withdrawn", by, now);
}

void withdraw_revocation(Unit& unit, CompanyId company, std::int64_t id, Instant now)
{
    const auto [order, certificate] = locked_of(unit, company, id);
    auto revocation = unit.revocations().of(id);
    if (!revocation)
        throw DomainError(Fault::wrong_state, About::revocation);
    revocation->withdraw_by_company(now);
    unit.revocations().save(*revocation);
    write_down(unit, order, *revocation, "revocation_withdrawn", {}, now);
}

void certificate_revoked(Unit& unit, const SeenCertificate& seen, const std::optional<Member>& by, Instant now)
{
    auto [order, certificate] = locked_as_seen(unit, seen);
    if (by && by->role != Role::operator_)
        throw DomainError(Fault::forbidden);
    auto revocation = unit.revocations().of(certificate.id());
    if (!revocation)
        throw DomainError(Fault::wrong_state, About::revocation);
    unit.certificates().revoke(certificate, *revocation, by, order.number(), now);
}

void drop_revocation(Unit& unit, const Certificate& certificate, Instant now)
{
    auto revocation = unit.revocations().of(certificate.id());
    if (!revocation || !revocation->is_open())
        return;
    revocation->drop(now);
    unit.revocations().save(*revocation);
}

int revoke_approved(Unit& unit, int most, Instant now)
{
    int done = 0;
    for (const auto& row : unit.revocations().approved(CertificateDriver::embedded, most)) {
        auto order = unit.orders().locked(row.order_number);
        auto certificate = unit.certificates().at(row.certificate_id);
        auto revocation = unit.revocations().at(row.id);
        if (revocation.state() != RevocationState::approved || !certificate.allows(CertificateEvent::revoked))
            continue;
        unit.certificates().revoke(certificate, revocation, {}, order.number(), now);
        ++done;
    }
    return done;
}

}
