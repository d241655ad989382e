// Released, issued, written: what becomes of a certificate that was asked for.
#include "ca/certificate.hpp"
#include "deeds/certificates.hpp"
#include "domain/fault.hpp"
#include "pages/desk/certificates/fields.hpp"
#include "pages/desk/certificates/handlers.hpp"
#include "pages/desk/sight.hpp"

namespace cakey::pages::desk {

namespace {

using namespace certificate_fields;

// As the form was read, and this step may follow.
deeds::SeenCertificate as_read(Unit& unit, const web::Request& request, const StaffPerson& who, CertificateEvent event)
{
    const auto found = certificate_as_read(unit, request, who);
    if (!transition(found.row.state, event))
        throw DomainError(Fault::wrong_state, About::certificate);
    return {found.order.number(), found.row.id, found.row.version};
}

std::optional<IssuedCertificate> read_made(const web::Request& request, Form& form)
{
    const auto bytes = read_pasted_or_file(request.form(), certificate, certificate_file, form);
    if (form.failed())
        return std::nullopt;
    auto content = ca::as_der(bytes);
    const auto facts = ca::read_certificate(bytes);
    if (!content || !facts) {
        form.wrong(certificate, std::string(certificate.wrong));
        return std::nullopt;
    }
    return IssuedCertificate{*std::move(content), facts->issuer,     facts->serial,   facts->subject,
                             facts->key_hash,     facts->not_before, facts->not_after};
}

}

web::Response CertificateSteps::release(const web::Request& request, const StaffPerson& who) const
{
    const auto seen = store_.read([&](Unit& unit) { return as_read(unit, request, who, CertificateEvent::released); });
    const auto driver = transact([&](Unit& unit, Instant now) {
        deeds::release_certificate(unit, seen, member(who), now);
        return unit.certificates().at(seen.id).driver();
    });
    return done(request, "certificate_released", urls_.desk_certificate(seen.id), released_words(driver));
}

web::Response CertificateSteps::abandon(const web::Request& request, const StaffPerson& who) const
{
    const auto seen = store_.read([&](Unit& unit) { return as_read(unit, request, who, CertificateEvent::abandoned); });
    Form form(request.form());
    const auto why = read_words(abandonment, form);
    if (form.failed())
        return screen(request, who, form);
    transact([&](Unit& unit, Instant now) { deeds::abandon_certificate(unit, seen, why, member(who), now); });
    return done(request, "certificate_abandoned", urls_.desk_making(seen.order), "certificate_abandoned");
}

web::Response CertificateSteps::issue(const web::Request& request, const StaffPerson& who) const
{
    const auto seen = store_.read([&](Unit& unit) { return as_read(unit, request, who, CertificateEvent::issued); });
    Form form(request.form());
    const auto made = read_made(request, form);
    if (!made)
        return screen(request, who, form);
    const auto flaw = transact(
        [&](Unit& unit, Instant now) { return deeds::issue_certificate(unit, seen, *made, member(who), now); });
    if (flaw) {
        form.wrong(certificate, std::string(label(*flaw)));
        return screen(request, who, form);
    }
    return done(request, "certificate_issued", urls_.desk_certificate(seen.id), "certificate_issued");
}

web::Response CertificateSteps::refuse(const web::Request& request, const StaffPerson& who) const
{
    const auto seen = store_.read([&](Unit& unit) { return as_read(unit, request, who, CertificateEvent::refused); });
    Form form(request.form());
    const auto why = read_words(refusal, form);
    if (form.failed())
        return screen(request, who, form);
    transact([&](Unit& unit, Instant now) { deeds::refuse_certificate(unit, seen, why, member(who), now); });
    return done(request, "certificate_refused", urls_.desk_making(seen.order), "certificate_refused");
}

web::Response CertificateSteps::write(const web::Request& request, const StaffPerson& who) const
{
    const auto seen = store_.read([&](Unit& unit) { return as_read(unit, request, who, CertificateEvent::written); });
    Form form(request.form());
    const auto token = form.line(token_serial);
    if (form.failed())
        return screen(request, who, form);
    transact([&](Unit& unit, Instant now) { deeds::write_certificate(unit, seen, token, member(who), now); });
    return done(request, "certificate_written", urls_.desk_making(seen.order), "certificate_written");
}

}
