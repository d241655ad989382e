// What cannot sign is refused here, not found out when the first company waits for its certificate.
#include "deeds/ca_keys.hpp"

#include "ca/certificate.hpp"
#include "domain/fault.hpp"
#include "store/store.hpp"

#include <stdexcept>
#include <utility>
#include <vector>

namespace cakey::deeds {

namespace {

void require(bool holds, const char* sentence)
{
    if (!holds)
        throw std::runtime_error(sentence);
}

void require_known(Unit& unit, const CaKey& key, Instant now)
{
    std::vector<std::string> between, roots;
    for (auto& known : unit.ca_keys().chain(key.issuer))
        (known.purpose == CaKeyPurpose::root ? roots : between).push_back(std::move(known.certificate));
    require(!roots.empty(), "its issuer is not registered");
    require(ca::leads_to(key.certificate, between, roots, now),
            "it is not signed by its issuer, or one of both has ended");
}

}

CaKey register_ca_key(Unit& unit, CaKeyPurpose purpose, const std::string& certificate, const std::string& place,
                      Instant now)
{
    const auto content = ca::as_der(certificate);
    const auto facts = ca::read_certificate(certificate);
    require(content && facts, "this is no certificate, or its key is of no kind that we sign with");
    CaKey key{.purpose = purpose,
              .algorithm = facts->algorithm,
              .subject = facts->subject,
              .issuer = facts->issuer,
              .certificate = *content,
              .place = place,
              .valid_from = facts->not_before,
              .valid_until = facts->not_after};
    require(now < key.valid_until, "it has ended");
    require(ca::is_authority(key.certificate) == (purpose != CaKeyPurpose::ocsp),
            "it is none for that: roots and issuing authorities may sign certificates, responders may not");
    require((purpose == CaKeyPurpose::root) == (key.subject == key.issuer), "a root, and nothing else, signs itself");
    if (purpose == CaKeyPurpose::root)
        require(ca::leads_to(key.certificate, {}, {key.certificate}, now), "it is not signed by itself");
    else
        require_known(unit, key, now);
    require(purpose == CaKeyPurpose::root || !place.empty(), "where its key is has to be said");
    // Serial numbers, lists and answers are found by the issuer's name.
    if (purpose == CaKeyPurpose::issuing)
        require(unit.ca_keys().chain(key.subject).empty(),
                "an authority is registered by that name: a new key has a name of its own");
    unit.ca_keys().add(key);
    auto line = AuditLine::by_shell("ca_key_registered", now);
    line.after = word(purpose);
    line.detail += ": " + key.subject;
    unit.audit().add(std::move(line).on("ca_key", std::to_string(key.id)));
    return key;
}

void retire_ca_key(Unit& unit, std::int64_t id, Instant now)
{
    auto key = unit.ca_keys().at(id);
    if (key.state == CaKeyState::retired)
        throw DomainError(Fault::wrong_state);
    key.state = CaKeyState::retired;
    unit.ca_keys().save(key);
    auto line = AuditLine::by_shell("ca_key_retired", now);
    line.before = word(CaKeyState::active);
    line.after = word(key.state);
    line.detail += ": " + key.subject;
    unit.audit().add(std::move(line).on("ca_key", std::to_string(key.id)));
}

}
