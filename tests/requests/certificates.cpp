// From a wish to a certificate in the database.
#include "certificates.hpp"

#include "base/encodings.hpp"
#include "ca/certificate.hpp"
#include "crypto/digests.hpp"

namespace cakey::requests {

namespace {

using namespace std::chrono_literals;

// Another one for each.
std::string serial_of(std::size_t number)
{
    return "4A3F" + std::string(number < 10 ? "0" : "") + std::to_string(number);
}

}

void Certificates::make(const CertificateWish& wish)
{
    using enum CertificateState;
    const auto now = site_.clock.now();
    const support::KeyMaker maker;
    const Member second = somebody("some-second");
    const Member by = wish.by ? Member{*wish.by, Role::operator_} : somebody("some-maker");
    const auto serial = serial_of(ids_.size() + 1);
    ids_[wish.name] = site_.store.transact([&](Unit& unit) {
        const auto order = unit.orders().numbered(orders_.number(wish.order));
        CertificateKey key{.hash = crypto::sha256_hex(wish.name),
                           .algorithm = KeyAlgorithm::p256,
                           .public_key = "spki",
                           .company = order.company_id(),
                           .seen_at = now};
        unit.certificate_keys().add(key);
        Certificate made(order,
                         {.line = wish.line,
                          .key_id = key.id,
                          .request = maker.request(),
                          .transaction_id = wish.name,
                          .driver = wish.own ? CertificateDriver::embedded : CertificateDriver::by_hand,
                          .predecessor = wish.after ? std::optional(id(*wish.after)) : std::nullopt},
                         by, now);
        if (wish.state != requested) {
            made.release(second, now);
            made.ask(now);
        }
        if (wish.state == unknown)
            made.lose("lost", now);
        if (wish.state == issued || wish.state == delivered || wish.state == revoked) {
            const auto& name = order.applicant().name;
            const auto end = now + wish.days * 24h;
            const auto content = maker.certificate({name, serial, now - 1h, end});
            const auto facts = ca::read_certificate(content).value();
            made.issue({content, facts.issuer, serial, facts.subject, key.hash, now - 1h, end}, by, now);
        }
        if (wish.state == delivered || wish.state == revoked)
            made.write(by, now);
        if (wish.state == revoked)
            made.revoke("superseded", by, now);
        unit.certificates().add(made, order.number());
        return made.id();
    });
}

void Certificates::name_newest(const std::string& name)
{
    ids_[name] = std::stoll(site_.sql("select max(id) from certificates"));
}

void Certificates::remind(const std::string& name, const std::string& step)
{
    const auto now = site_.clock.now();
    const auto today = date_text(china_date(now));
    site_.store.transact([&](Unit& unit) {
        CertificateReminder reminder{
            .certificate_id = id(name), .step = *from_word<ReminderStep>(step), .day = today, .at = now};
        unit.reminders().add(reminder);
        if (unit.reminders().is_done(china_date(now)))
            return;
        ReminderDay day{.day = today, .done_at = now};
        unit.reminders().finish(day);
    });
}

void Certificates::want_revoked(const std::string& name)
{
    const auto now = site_.clock.now();
    site_.store.transact([&](Unit& unit) {
        Revocation wanted{.certificate_id = id(name),
                          .reason = RevocationReason::cessation_of_operation,
                          .asked_at = now,
                          .approved_at = now};
        unit.revocations().add(wanted);
    });
}

void Certificates::make_authority()
{
    const auto now = site_.clock.now();
    site_.store.transact([&](Unit& unit) {
        CaKey key{.purpose = CaKeyPurpose::issuing,
                  .algorithm = KeyAlgorithm::p256,
                  .subject = "CN=示例企业",
                  .issuer = "CN=示例根",
                  .certificate = "der",
                  .place = "/etc/cakey/issuing.key",
                  .valid_from = now - 24h,
                  .valid_until = now + 3650 * 24h};
        unit.ca_keys().add(key);
    });
}

std::string Certificates::request(const std::string& key) const { return base64(keys_.at(key).request()); }

std::string Certificates::made_of(const std::string& key, const std::string& company, const std::string& serial,
                                  int days) const
{
    const auto now = site_.clock.now();
    return base64(keys_.at(key).certificate({company, serial, now - 1h, now + days * 24h}));
}

Certificate Certificates::find(const std::string& name) const
{
    return site_.store.read([&](Unit& unit) { return unit.certificates().at(id(name)); });
}

// The case does not name them.
Member Certificates::somebody(const std::string& username)
{
    if (!cast_.is_staff(username))
        cast_.staff(username, Role::operator_);
    return {cast_.staff_id(username), Role::operator_};
}

}
