// Deeds on certificates: from the request to the token.
#include "deeds/certificates.hpp"

#include "deeds/file_certificates.hpp"
#include "deeds/revocations.hpp"
#include "domain/ca_key.hpp"
#include "domain/certificate_maker.hpp"
#include "domain/fault.hpp"
#include "domain/setting.hpp"
#include "store/store.hpp"

#include <utility>

namespace cakey::deeds {

namespace {

Setting people_for(BusinessType type)
{
    switch (type) {
    case BusinessType::renewal:
        return Setting::people_for_renewal;
    case BusinessType::change:
        return Setting::people_for_change;
    case BusinessType::replacement:
        return Setting::people_for_replacement;
    default:
        return Setting::people_for_new;
    }
}

void require(bool may)
{
    if (!may)
        throw DomainError(Fault::forbidden);
}

// The one that the order names, whose successor this is.
std::optional<std::int64_t> predecessor_of(Unit& unit, const Order& order, int line)
{
    const auto& application = order.application();
    if (line != 1 || !business_rule(application.business_type).names_serial)
        return std::nullopt;
    const auto named = unit.certificates().held(order.company_id(), application.certificate_serial);
    return named ? std::optional(named->id()) : std::nullopt;
}

std::int64_t add_key(Unit& unit, const Order& order, const ca::CertificateRequest& request, Instant now)
{
    if (unit.certificate_keys().find(request.key_hash))
        throw DomainError(Fault::already_exists, About::certificate_key);
    CertificateKey key{.hash = request.key_hash,
                       .algorithm = request.algorithm,
                       .public_key = request.public_key,
                       .company = order.company_id(),
                       .seen_at = now};
    unit.certificate_keys().add(key);
    return key.id;
}

// Of what is made by hand the person who takes it there is the asking. Without `by`: what a company asked for itself.
void let_go(Certificate& certificate, const std::optional<Member>& by, Instant now)
{
    if (by)
        certificate.release(*by, now);
    else
        certificate.release_itself(now);
    if (certificate.driver() == CertificateDriver::by_hand)
        certificate.ask(now);
}

// What another authority is to be asked for by program, once it is released.
void hand_over(Unit& unit, const Certificate& certificate, const Order& order, Instant now)
{
    if (certificate.driver() == CertificateDriver::cmp && certificate.state() == CertificateState::prepared)
        unit.outbox().add(OutboxKind::certificate, certificate.id(), order.number(), now);
}

}

LockedCertificate locked_as_seen(Unit& unit, const SeenCertificate& seen)
{
    LockedCertificate found{unit.orders().locked(seen.order), unit.certificates().at(seen.id)};
    if (found.certificate.order_id() != found.order.id())
        throw DomainError(Fault::not_found);
    if (found.certificate.version() != seen.version)
        throw DomainError(Fault::stale, About::certificate);
    return found;
}

bool has_issuer(Unit& unit, const KeyRequest& request, Instant now)
{
    return request.driver != CertificateDriver::embedded
           || issuer_for(unit.ca_keys().all(), request.key.algorithm, now) != nullptr;
}

Certificate add_certificate(Unit& unit, const Order& order, int line, const KeyRequest& wanted,
                            const std::string& transaction_id, const std::optional<Member>& by, Instant now)
{
    if (unit.certificates().of_line(order, line))
        throw DomainError(Fault::wrong_state, About::certificate);
    const auto type = order.application().business_type;
    const auto predecessor = predecessor_of(unit, order, line);
    if (wanted.driver == CertificateDriver::embedded && order.application().years == 0 && !predecessor)
        throw DomainError(Fault::wrong_state, About::certificate_end);
    const auto key = add_key(unit, order, wanted.key, now);
    Certificate certificate(order,
                            {.line = line,
                             .key_id = key,
                             .request = wanted.bytes,
                             .transaction_id = transaction_id,
                             .driver = wanted.driver,
                             .four_eyes = unit.settings().value(people_for(type), now) > 1,
                             .predecessor = predecessor},
                            by, now);
    if (!certificate.four_eyes())
        let_go(certificate, by, now);
    unit.certificates().add(certificate, order.number());
    hand_over(unit, certificate, order, now);
    return certificate;
}

Certificate request_certificate(Unit& unit, const Order& seen, int line, const KeyRequest& wanted,
                                const std::string& transaction_id, const Member& by, Instant now)
{
    const auto order = unit.orders().locked(seen.number(), seen.version());
    require_maker(order, by);
    return add_certificate(unit, order, line, wanted, transaction_id, by, now);
}

void release_certificate(Unit& unit, const SeenCertificate& seen, const Member& by, Instant now)
{
    auto [order, certificate] = locked_as_seen(unit, seen);
    if (!order.is_being_made())
        throw DomainError(Fault::wrong_state, {{"state", std::string(word(order.state()))}});
    require(may_let_go(order, by));
    if (certificate.four_eyes() && first_of_two(unit, order, certificate.requested_by()) == by.id)
        throw DomainError(Fault::forbidden, About::certificate_by_two);
    let_go(certificate, by, now);
    unit.certificates().save(certificate, order.number());
    hand_over(unit, certificate, order, now);
}

void abandon_certificate(Unit& unit, const SeenCertificate& seen, const std::string& why, const Member& by, Instant now)
{
    auto [order, certificate] = locked_as_seen(unit, seen);
    if (!may_abandon(order, by))
        require_maker(order, by);
    certificate.abandon(why, by, now);
    unit.certificates().save(certificate, order.number());
}

std::optional<CertificateFlaw> issue_certificate(Unit& unit, const SeenCertificate& seen, const IssuedCertificate& made,
                                                 const Member& by, Instant now)
{
    auto [order, certificate] = locked_as_seen(unit, seen);
    certificate.require(CertificateEvent::issued);
    require(certificate.is_answered_at_desk() && may_answer(order, by));
    std::optional<Instant> predecessor_ends;
    if (certificate.predecessor())
        predecessor_ends = unit.certificates().at(*certificate.predecessor()).not_after();
    const auto key = unit.certificate_keys().at(certificate.key_id());
    if (const auto flaw = certificate.flaw(made, key.hash, predecessor_ends, now))
        return flaw;
    if (unit.certificates().issued(made.issuer, made.serial) || unit.gone_certificates().has(made.issuer, made.serial))
        return CertificateFlaw::known;
    certificate.issue(made, by, now);
    unit.certificates().save(certificate, order.number());
    unit.outbox().close(OutboxKind::certificate, certificate.id(), OutboxState::done, {}, now);
    return std::nullopt;
}

void refuse_certificate(Unit& unit, const SeenCertificate& seen, const std::string& why, const Member& by, Instant now)
{
    auto [order, certificate] = locked_as_seen(unit, seen);
    certificate.require(CertificateEvent::refused);
    require(certificate.is_answered_at_desk() && may_answer(order, by));
    certificate.refuse(why, by, now);
    unit.certificates().save(certificate, order.number());
    unit.outbox().close(OutboxKind::certificate, certificate.id(), OutboxState::done, {}, now);
    drop_revocation(unit, certificate, now);
}

void write_certificate(Unit& unit, const SeenCertificate& seen, const std::string& token_serial, const Member& by,
                       Instant now)
{
    auto [order, certificate] = locked_as_seen(unit, seen);
    require_maker(order, by);
    certificate.write(by, now);
    unit.certificates().save(certificate, order.number());
    auto key = unit.certificate_keys().at(certificate.key_id());
    key.token_serial = token_serial;
    unit.certificate_keys().save(key);
}

void require_made(Unit& unit, const Order& order)
{
    if (order.certificates() > 0 && !unit.certificates().are_made(order))
        throw DomainError(Fault::wrong_state, About::certificates_missing);
}

}
