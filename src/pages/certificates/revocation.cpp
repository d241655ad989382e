// 「申请注销」: asked for by the company that has signed in.
#include "pages/certificates/revocation.hpp"

#include "deeds/revocations.hpp"
#include "domain/fault.hpp"
#include "pages/certificates/handlers.hpp"

#include <algorithm>

namespace cakey::pages {

namespace {

// clang-format off
constexpr Field reason_field{
    .id = "revocation_reason", .label = "注销原因", .hint = "注销后证书立即不能使用，也不能恢复。", .missing = "请选择注销原因。",
    .kind = Field::Kind::options};
// clang-format on

void show_newest(web::Fields& page, const RevocationRow& newest)
{
    auto row = page.add("REVOCATION");
    row.set_view("REVOCATION_STATE", badge(newest.state()));
    row.set_view("REVOCATION_STATE_LABEL", label(newest.state()));
    row.set_view("WHY", label(newest.reason));
    row.set_view("GROUND", label(newest.ground));
    show_time(row, "ASKED", "ASKED_ISO", newest.asked_at);
    if (newest.is_open())
        add_time(row, "DUE", newest.asked_at + revocation_time);
    if (newest.done_at)
        add_time(row, "DONE", *newest.done_at);
    if (newest.refused_at)
        row.add("REFUSED").set("TEXT", newest.refusal_reason);
    if (newest.state() == RevocationState::asked && newest.asked_by == Party::company
        && newest.ground == RevocationGround::wish)
        row.show("CAN_WITHDRAW");
}

}

void show_revocation(web::Fields& page, const CertificateRow& certificate, const std::optional<RevocationRow>& newest,
                     const Form& form, Instant now)
{
    if (newest)
        show_newest(page, *newest);
    const auto standing = certificate.standing(now);
    if (standing == CertificateStanding::revoked || standing == CertificateStanding::ended || certificate.to_revoke())
        return;
    auto section = page.add("CAN_ASK_REVOCATION");
    auto place = form.show(section, reason_field);
    for (const auto reason : reasons_of_companies)
        add_option(place, {word(reason), label(reason), form.text(reason_field) == word(reason)});
}

web::Response Certificates::ask_revocation(const web::Request& request, const CompanyPerson& who) const
{
    const auto id = id_in(request);
    store_.read([&](Unit& unit) { unit.certificates().of(who.id, id); });
    Form form(request.form());
    const auto reason = from_word<RevocationReason>(form.text(reason_field));
    if (!reason || std::ranges::find(reasons_of_companies, *reason) == std::ranges::end(reasons_of_companies)) {
        form.wrong(reason_field, missing_text(reason_field));
        return screen(request, who, form);
    }
    transact([&](Unit& unit, Instant now) { deeds::ask_revocation(unit, who.id, id, *reason, now); });
    return done(request, "revocation_wanted", urls_.certificate(id), "own_revocation_wanted");
}

web::Response Certificates::withdraw_revocation(const web::Request& request, const CompanyPerson& who) const
{
    const auto id = id_in(request);
    transact([&](Unit& unit, Instant now) { deeds::withdraw_revocation(unit, who.id, id, now); });
    return done(request, "revocation_withdrawn", urls_.certificate(id), "revocation_withdrawn");
}

}
