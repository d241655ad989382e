// 「吊销」: asked for, decided by somebody else, done by the certificate's authority.
#include "domain/fault.hpp"
#include "pages/desk/certificates/fields.hpp"
#include "pages/desk/certificates/handlers.hpp"
#include "pages/desk/sight.hpp"

#include <algorithm>
#include <ranges>

namespace cakey::pages::desk {

namespace {

using namespace certificate_fields;

deeds::SeenCertificate as_read(Unit& unit, const web::Request& request, const StaffPerson& who)
{
    const auto found = certificate_as_read(unit, request, who);
    return {found.order.number(), found.row.id, found.row.version};
}

// That it was asked for before is said before anything about the form.
deeds::SeenCertificate without_revocation(Unit& unit, const web::Request& request, const StaffPerson& who)
{
    auto seen = as_read(unit, request, who);
    if (unit.revocations().of(seen.id))
        throw DomainError(Fault::wrong_state, About::revocation);
    return seen;
}

std::int64_t revocation_in(const web::Request& request)
{
    const auto id = whole_number<std::int64_t>(request.path("revocation"));
    if (!id)
        throw DomainError(Fault::not_found);
    return *id;
}

// One of those that are offered. Says at the field when it is none.
template <class Offered>
auto read_choice(const Field& field, const Offered& offered, Form& form)
{
    const auto chosen = from_word<std::ranges::range_value_t<Offered>>(form.text(field));
    if (!chosen || std::ranges::find(offered, *chosen) == std::ranges::end(offered)) {
        form.wrong(field, missing_text(field));
        return *std::ranges::begin(offered);
    }
    return *chosen;
}

}

web::Response Revocations::ask(const web::Request& request, const StaffPerson& who, const deeds::SeenCertificate& seen,
                               const deeds::RevocationWish& wish) const
{
    transact([&](Unit& unit, Instant now) { deeds::ask_revocation(unit, seen, wish, member(who), now); });
    return done(request, "revocation_wanted", urls_.desk_certificate(seen.id), "revocation_wanted");
}

web::Response Revocations::create(const web::Request& request, const StaffPerson& who) const
{
    const auto seen = store_.read([&](Unit& unit) { return without_revocation(unit, request, who); });
    Form form(request.form());
    const auto ground = read_choice(revocation_ground, grounds_of_agreement, form);
    const auto found = read_words(finding, form);
    if (form.failed())
        return screen(request, who, form);
    return ask(request, who, seen, {ground, reason_for(ground), found});
}

web::Response Revocations::take_call(const web::Request& request, const StaffPerson& who) const
{
    const auto seen = store_.read([&](Unit& unit) { return without_revocation(unit, request, who); });
    Form form(request.form());
    const auto reason = read_choice(revocation_reason, reasons_of_companies, form);
    const auto check = read_words(caller_check, form);
    if (form.failed())
        return screen(request, who, form);
    return ask(request, who, seen, {RevocationGround::wish, reason, check});
}

web::Response Revocations::approve(const web::Request& request, const StaffPerson& who) const
{
    const auto id = revocation_in(request);
    const auto seen = store_.read([&](Unit& unit) { return as_read(unit, request, who); });
    transact([&](Unit& unit, Instant now) { deeds::approve_revocation(unit, seen, id, member(who), now); });
    return done(request, "revocation_approved", urls_.desk_certificate(seen.id), "revocation_approved");
}

web::Response Revocations::refuse(const web::Request& request, const StaffPerson& who) const
{
    const auto id = revocation_in(request);
    const auto seen = store_.read([&](Unit& unit) { return as_read(unit, request, who); });
    Form form(request.form());
    const auto why = read_words(revocation_refusal, form);
    if (form.failed())
        return screen(request, who, form);
    transact([&](Unit& unit, Instant now) { deeds::refuse_revocation(unit, seen, id, why, member(who), now); });
    return done(request, "revocation_refused", urls_.desk_certificate(seen.id), "revocation_refused");
}

web::Response Revocations::withdraw(const web::Request& request, const StaffPerson& who) const
{
    const auto id = revocation_in(request);
    const auto seen = store_.read([&](Unit& unit) { return as_read(unit, request, who); });
    transact([&](Unit& unit, Instant now) { deeds::withdraw_revocation(unit, seen, id, member(who), now); });
    return done(request, "revocation_withdrawn", urls_.desk_certificate(seen.id), "revocation_withdrawn");
}

web::Response Revocations::done_outside(const web::Request& request, const StaffPerson& who) const
{
    const auto seen = store_.read([&](Unit& unit) { return as_read(unit, request, who); });
    transact([&](Unit& unit, Instant now) { deeds::certificate_revoked(unit, seen, member(who), now); });
    return done(request, "certificate_revoked", urls_.desk_certificate(seen.id), "certificate_revoked");
}

}
