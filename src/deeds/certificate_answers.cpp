// Each finds the certificate as it stands: the desk may have answered first.
#include "deeds/certificate_answers.hpp"

#include "ca/certificate.hpp"
#include "store/store.hpp"

namespace cakey::deeds {

namespace {

constexpr std::string_view not_accepted = "签发系统签发的证书不能登记，请到签发系统吊销它，再登记「未签发」。";

template <class Step>
void step(Unit& unit, std::int64_t id, CertificateEvent event, Step take)
{
    const auto number = unit.certificates().row(id).order_number;
    unit.orders().locked(number);
    auto certificate = unit.certificates().at(id);
    if (!certificate.allows(event))
        return;
    take(certificate);
    unit.certificates().save(certificate, number);
}

}

std::optional<IssuedCertificate> issued_in(const std::string& content)
{
    const auto facts = ca::read_certificate(content);
    if (!facts)
        return std::nullopt;
    return IssuedCertificate{content,         facts->issuer,     facts->serial,   facts->subject,
                             facts->key_hash, facts->not_before, facts->not_after};
}

std::optional<Instant> predecessor_end(Unit& unit, const Certificate& certificate)
{
    if (!certificate.predecessor())
        return std::nullopt;
    return unit.certificates().at(*certificate.predecessor()).not_after();
}

void ask_authority(Unit& unit, std::int64_t certificate, Instant now)
{
    step(unit, certificate, CertificateEvent::asked, [&](Certificate& one) { one.ask(now); });
}

void take_certificate(Unit& unit, std::int64_t certificate, const std::string& content, Instant now)
{
    step(unit, certificate, CertificateEvent::issued, [&](Certificate& one) {
        const auto made = issued_in(content);
        const auto hash = unit.certificate_keys().at(one.key_id()).hash;
        auto flaw = made ? one.flaw(*made, hash, predecessor_end(unit, one), now) : CertificateFlaw::other_key;
        if (!flaw && unit.certificates().issued(made->issuer, made->serial))
            flaw = CertificateFlaw::known;
        if (!flaw)
            return one.issue(*made, {}, now);
        one.lose(std::string(not_accepted) + std::string(label(*flaw)), now);
        unit.outbox().close(OutboxKind::certificate, certificate, OutboxState::stuck, "not_accepted", now);
    });
}

void take_refusal(Unit& unit, std::int64_t certificate, const std::string& why, Instant now)
{
    step(unit, certificate, CertificateEvent::refused, [&](Certificate& one) { one.refuse(why, {}, now); });
    if (auto wanted = unit.revocations().of(certificate); wanted && !wanted->done_at) {
        wanted->done_at = now;
        unit.revocations().save(*wanted);
    }
}

void lose_answer(Unit& unit, std::int64_t certificate, const std::string& why, Instant now)
{
    step(unit, certificate, CertificateEvent::lost, [&](Certificate& one) { one.lose(why, now); });
}

}
